#pragma once
#include <span>
#include <string_view>

namespace martlet::cli {

/// A file from templates/ or infra/, embedded when the command was built.
struct EmbeddedFile {
  std::string_view path;  ///< "service/main.cpp", "infra/modules/service/main.tf"
  std::string_view bytes;
  bool is_executable;
};

/// Returns all embedded files, sorted by path.
std::span<const EmbeddedFile> embedded_files();

}  // namespace martlet::cli
