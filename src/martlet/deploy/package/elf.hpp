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

/// The processors that Lambda has.
enum class Architecture { x86_64, arm64 };
std::string_view name_of(Architecture architecture);  ///< as Lambda's API spells it

/// What an executable or a library says of itself (System V ABI, chapters 4 and 5).
struct Elf {
  Architecture architecture = Architecture::x86_64;
  std::string interpreter;          ///< the loader that it asks for; empty: none
  std::vector<std::string> needed;  ///< the libraries that it asks for
  std::string names;                ///< of everything that it gives or takes while it is loaded, each after a zero
  bool is_program = false;          ///< and not a library

  bool is_static() const { return is_program && interpreter.empty() && needed.empty(); }
  bool names_symbol(std::string_view symbol) const;
};

/// Copies the bytes at `offset` into `into`; how many there were.
using ReadAt = std::function<std::size_t(std::uint64_t offset, std::span<char> into)>;

/// Code::unsupported for what isn't an ELF file for 64-bit Linux on x86_64 or arm64, Code::malformed for one that is damaged.
Result<Elf> read_elf(const ReadAt& read_at);
/// The same, and Code::not_found for what can't be read.
Result<Elf> read_elf(const std::filesystem::path& file);

/// What the first kilobytes of a program tell: `architecture` and `interpreter`; `is_program` is false for a library and for a static
/// program at no fixed address, which look alike so far. Errors as read_elf().
Result<Elf> read_elf_head(const ReadAt& read_at);

}  // namespace martlet::deploy
