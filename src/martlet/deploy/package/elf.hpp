#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::deploy {

/// The processor architectures that Lambda offers.
enum class Architecture { x86_64, arm64 };
std::string_view name_of(Architecture architecture);  ///< returns the name in Lambda's API

/// The contents of the headers of an executable or a library (System V ABI, chapters 4 and 5).
struct Elf {
  Architecture architecture = Architecture::x86_64;
  std::string interpreter;          ///< the loader that it requests, or "" if none
  std::vector<std::string> needed;  ///< the libraries that it needs
  std::string names;                ///< the names of all dynamic symbols, each preceded by a NUL
  bool is_program = false;          ///< true for a program, false for a library

  bool is_static() const { return is_program && interpreter.empty() && needed.empty(); }
  bool names_symbol(std::string_view symbol) const;
};

/// Copies the bytes at `offset` into `into` and returns their number.
using ReadAt = std::function<std::size_t(std::uint64_t offset, std::span<char> into)>;

/// Reads an ELF file. Fails with Code::unsupported unless it is for 64-bit Linux on x86_64 or arm64, and Code::malformed if it is damaged.
Result<Elf> read_elf(const ReadAt& read_at);
/// Reads an ELF file from disk. Also fails with Code::not_found if the file can't be read.
Result<Elf> read_elf(const std::filesystem::path& file);

/// Reads `architecture` and `interpreter` from the first kilobytes of a program. `is_program` is false for a library and for a static
/// position-independent program, which can't be distinguished yet. Fails like read_elf().
Result<Elf> read_elf_head(const ReadAt& read_at);

}  // namespace martlet::deploy
