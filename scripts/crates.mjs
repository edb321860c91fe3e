// Cargo's facts about the crates: those of the project's own crate, and the crates that are compiled into the binaries.

import { printed } from './run.mjs'

/** Returns what `cargo metadata` says; with `--no-deps` of the workspace alone. */
function metadata(...options) {
  return JSON.parse(printed('cargo', ['metadata', '--format-version', '1', ...options]))
}

/** Returns what Cargo.toml says of the crate: its version, its licence, its repository. */
export const crate = () => metadata('--no-deps').packages.find(({ name }) => name === 'faceid-response')

/** Returns the crates of others that are compiled into the binaries, by name. */
export function compiledIn() {
  const { packages, resolve, workspace_members: own } = metadata('--filter-platform', 'wasm32-unknown-unknown')
  const byId = new Map(packages.map((each) => [each.id, each]))
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]))
  const makes = (id, kind) => byId.get(id).targets.some((target) => target.kind.includes(kind))
  const found = new Set()
  // What runs in the compiler, or builds a crate, leaves nothing of itself in a binary.
  const visit = (id) => {
    if (found.has(id) || makes(id, 'proc-macro')) return
    found.add(id)
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) if (kinds.some(({ kind }) => kind === null)) visit(pkg)
  }
  own.filter((id) => makes(id, 'cdylib')).forEach(visit)
  const others = [...found].filter((id) => !own.includes(id)).map((id) => byId.get(id))
  return others.sort((one, other) => (one.name < other.name ? -1 : 1))
}
