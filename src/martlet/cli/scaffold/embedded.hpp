#pragma once
#include <span>
#include <string_view>

namespace martlet::cli {

/// A file of templates/ or infra/, as it was when the command was built.
struct EmbeddedFile {
  std::string_view path;  ///< "service/main.cpp", "infra/modules/service/main.tf"
  std::string_view bytes;
  bool is_executable;
};

/// All of them, in the order of their paths.
std::span<const EmbeddedFile> embedded_files();

}  // namespace martlet::cli
