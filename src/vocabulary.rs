//! A closed set of words that Rust, JSON and TypeScript share, each word written once.

/// Declares an enum whose variants have one spelling, and everything that follows from it.
macro_rules! vocabulary {
    ($(#[$about:meta])* $name:ident as $typescript:literal {
        $($(#[$why:meta])* $variant:ident = $text:literal,)+
    }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name { $(#[doc = concat!("`", $text, "`. ")] $(#[$why])* $variant),+ }

        impl $name {
            /// Every word, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The same set of words as a TypeScript union.
            #[doc(hidden)]
            pub const TYPESCRIPT: &'static str =
                concat!("export type ", $typescript, " =" $(, "\n  | '", $text, "'")+, ";\n");

            /// The word as it is written in JSON and JavaScript.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The word that is written like this, exactly.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.as_str() == text)
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

pub(crate) use vocabulary;
