#include "file_header.hpp"

#include <array>
#include <fstream>
#include <string_view>

namespace martlet::sqlite {

std::optional<std::int64_t> version_in_header(const std::string& file) {
  constexpr std::string_view begins_with("SQLite format 3\0", 16);
  constexpr std::size_t version_offset = 60;
  constexpr std::size_t version_bytes = 4;
  std::array<char, 100> header{};
  std::ifstream in(file, std::ios::binary);
  if (!in.read(header.data(), header.size())) return std::nullopt;
  if (!std::string_view(header.data(), header.size()).starts_with(begins_with)) return std::nullopt;
  std::int32_t version = 0;
  for (std::size_t i = 0; i < version_bytes; ++i) {
    version = static_cast<std::int32_t>(static_cast<std::uint32_t>(version) << 8U | static_cast<unsigned char>(header[version_offset + i]));
  }
  return version;
}

}  // namespace martlet::sqlite
