#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

#include "folder_changes.hpp"

namespace martlet::cli {

/// A service that `martlet new` has created, in its current state.
class ServiceFolder {
 public:
  /// Opens a service. `folder` "" is the current folder. Fails with Code::not_found if it has no routes.hpp with a namespace.
  static Result<ServiceFolder> open(const std::filesystem::path& folder);

  const std::string& name_space() const { return name_space_; }
  /// Returns a file's content. Fails with Code::not_found if the file, which was created with the service, is missing.
  Result<std::string> read(const std::filesystem::path& file) const;
  /// Fails with Code::conflict if a part with this name, such as "rate_order", exists, since its class could have the same name.
  Result<void> check_unused(const std::string& name) const;
  Result<void> apply(const FolderChange& change) const { return change_folder(folder_, change); }

 private:
  ServiceFolder(std::filesystem::path folder, std::string name_space) : folder_(std::move(folder)), name_space_(std::move(name_space)) {}
  std::filesystem::path folder_;
  std::string name_space_;
};

}  // namespace martlet::cli
