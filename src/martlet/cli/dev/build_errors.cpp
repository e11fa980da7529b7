#include "build_errors.hpp"

#include <string_view>

#include <martlet/base/text.hpp>

namespace martlet::cli {
namespace {

bool is_error_line(std::string_view line) {
  return line.find("error: ") != std::string_view::npos || line.find("undefined reference") != std::string_view::npos ||
         line.starts_with("CMake Error");
}

bool is_build_system_line(std::string_view line) {
  return line.starts_with('[') || line.starts_with("FAILED: ") || line.starts_with("ninja: ") ||
         line.find("/c++ ") != std::string_view::npos;
}

}  // namespace

std::string first_build_errors(const std::string& output, std::size_t lines_max) {
  std::string found;
  std::string all;
  std::size_t lines = 0;
  bool has_begun = false;
  split(trim(output), '\n', [&](std::string_view line) {
    if (is_build_system_line(line)) return;
    has_begun = has_begun || is_error_line(line);
    if (has_begun && lines++ < lines_max) found += std::string(line) + '\n';
    if (!has_begun) all += std::string(line) + '\n';
  });
  return found.empty() ? all : found;
}

}  // namespace martlet::cli
