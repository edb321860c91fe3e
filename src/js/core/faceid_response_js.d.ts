/** The core as plain JavaScript, made by wasm2js from the binary: its exports are those of the binary. */

export declare const memory: WebAssembly.Memory
