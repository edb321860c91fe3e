//! A closed set of words that Rust, JSON and TypeScript share, each word written once.

/// Declares an enum whose variants have one spelling, and everything that follows from it.
///
/// To rename a word, write its new name before its old one: `TooDim = "too_dim" formerly "too_dark"`. Saved
/// sessions and hosts' own words are read under either until the next major version.
macro_rules! vocabulary {
    ($(#[$about:meta])* $name:ident as $typescript:literal {
        $($(#[$why:meta])* $variant:ident = $text:literal $(formerly $former:literal)*,)+
    }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name { $(#[doc = concat!("`", $text, "`. ")] $(#[$why])* $variant),+ }

        // The compiler points at both places of a name that is given twice.
        #[deny(unreachable_patterns)]
        const _: fn(&str) = |name| match name { $($text $(| $former)* => (),)+ _ => () };

        impl $name {
            /// Every word, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The names of earlier releases, each with the word that it is now.
            pub const FORMER: &'static [(&'static str, Self)] =
                &[$($(($former, Self::$variant),)*)+];

            /// The name of the set in TypeScript.
            #[doc(hidden)]
            pub const TYPESCRIPT: &'static str = $typescript;

            /// Returns the word as it is written in JSON and JavaScript.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// Returns the word that is written like this, exactly, or once was.
            pub fn parse(text: &str) -> Option<Self> {
                let former = || Self::FORMER.iter().find(|(former, _)| *former == text);
                let own = Self::ALL.iter().copied().find(|word| word.as_str() == text);
                own.or_else(|| former().map(|(_, word)| *word))
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

#[cfg(test)]
mod tests {
    vocabulary! {
        /// A vocabulary after some renames.
        Light as "Light" {
            Bright = "bright",
            Dim = "dim" formerly "dark" formerly "too_dark",
        }
    }

    #[test]
    fn a_word_is_read_under_every_name_that_it_had() {
        for name in ["dim", "dark", "too_dark"] {
            assert_eq!(Light::parse(name), Some(Light::Dim), "{name}");
        }
        assert_eq!(Light::FORMER, [("dark", Light::Dim), ("too_dark", Light::Dim)]);
        assert_eq!(Light::parse("bright"), Some(Light::Bright));
        assert_eq!(Light::parse("Dim"), None);
    }

    #[test]
    fn a_word_is_written_and_listed_under_its_name_of_today() {
        assert_eq!(Light::Dim.to_string(), "dim");
        assert_eq!(Light::ALL, [Light::Bright, Light::Dim]);
        assert_eq!(Light::TYPESCRIPT, "Light");
    }
}
