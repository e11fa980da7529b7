#pragma once
#include <string>
#include <vector>

#include "features.hpp"
#include "folder_changes.hpp"
#include "service_name.hpp"

namespace martlet::cli {

/// A package that the service is built with, and its hash as sha256sum prints it.
struct PinnedPackage {
  std::string file;    ///< "martlet_0.1.0_amd64.deb"
  std::string sha256;  ///< 64 hexadecimal digits
};

struct NewService {
  ServiceName name;
  std::string version;                     ///< Martlet's: "0.1.0"
  std::vector<const Feature*> features{};  ///< contains each feature once
  bool with_github = false;
  std::vector<PinnedPackage> packages{};  ///< for GitHub; if empty, they are to be filled in later
};

/// Returns the files of a new service: the template with its names replaced, and a copy of infra/modules and infra/environments.
std::vector<NewFile> files_of(const NewService& service);

}  // namespace martlet::cli
