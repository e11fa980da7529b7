// links: deploy/package base
// Any bytes as a program: reading its ELF headers doesn't crash, and no library or loader has an empty name.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include <martlet/deploy/package/elf.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace martlet;
  const deploy::ReadAt read_at = [data, size](std::uint64_t offset, std::span<char> into) -> std::size_t {
    if (offset >= size) return 0;
    const std::size_t bytes = std::min<std::size_t>(into.size(), size - static_cast<std::size_t>(offset));
    std::memcpy(into.data(), data + offset, bytes);
    return bytes;
  };
  const Result<deploy::Elf> elf = deploy::read_elf(read_at);
  if (!elf) return 0;
  if (elf->names.size() > size) std::abort();
  for (const std::string& name : elf->needed) {
    if (name.empty() || name.find('\0') != std::string::npos) std::abort();
  }
  return 0;
}
