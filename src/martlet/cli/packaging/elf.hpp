#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

#include "packaging.hpp"

namespace martlet::cli {

/// What an executable or a library says of itself (System V ABI, chapters 4 and 5).
struct Elf {
  Architecture architecture = Architecture::x86_64;
  std::string interpreter;          ///< the loader that it asks for; empty: none
  std::vector<std::string> needed;  ///< the libraries that it asks for
  std::string names;                ///< of everything that it gives or takes while it is loaded, each behind a zero
  bool is_program = false;          ///< and not a library

  bool is_static() const { return is_program && interpreter.empty() && needed.empty(); }
  bool names_symbol(std::string_view symbol) const;
};

/// Copies the bytes at `offset` into `into`; how many there were.
using ReadAt = std::function<std::size_t(std::uint64_t offset, std::span<char> into)>;

/// Code::unsupported for what is no ELF file for 64-bit Linux on x86_64 or arm64, Code::malformed for one that is damaged.
Result<Elf> read_elf(const ReadAt& read_at);
/// And Code::not_found for what can't be read.
Result<Elf> read_elf(const std::filesystem::path& file);

}  // namespace martlet::cli
