//! Bytes of a file → text. The only layer that can fail.
