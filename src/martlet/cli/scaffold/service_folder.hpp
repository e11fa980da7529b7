#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

#include "folder_writer.hpp"

namespace martlet::cli {

/// A service that `martlet new` has written, as it is now.
class ServiceFolder {
 public:
  /// "" is the current folder. Fails with Code::not_found where `folder` holds none: there is no routes.hpp that names a namespace.
  static Result<ServiceFolder> open(const std::filesystem::path& folder);

  const std::string& name_space() const { return name_space_; }
  /// Fails with Code::not_found, as the file was there when the service was made.
  Result<std::string> read(const std::filesystem::path& file) const;
  /// Fails with Code::conflict where a part of this name, "rate_order", is there: its class could have the same name.
  Result<void> has_room_for(const std::string& name) const;
  Result<void> apply(const FolderChange& change) const { return change_folder(folder_, change); }

 private:
  ServiceFolder(std::filesystem::path folder, std::string name_space) : folder_(std::move(folder)), name_space_(std::move(name_space)) {}
  std::filesystem::path folder_;
  std::string name_space_;
};

/// `source` with `#include "header"` where the order of those of the same folder has it, or else after all others; as it is where it has
/// that.
std::string with_include(const std::string& source, const std::string& header);

/// `source` with `line` as the last one of the function whose head begins with `head`, such as `void add_routes(`, or before the first
/// line there that holds `before`. Fails with Code::not_found where there is no such function at the beginning of a line.
Result<std::string> with_line(const std::string& source, const std::string& head, const std::string& line, const std::string& before = {});

}  // namespace martlet::cli
