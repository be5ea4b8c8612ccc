//! A new file in these folders is compiled in as a changed one is.

fn main() {
    for folder in ["../locales", "../migrations"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
