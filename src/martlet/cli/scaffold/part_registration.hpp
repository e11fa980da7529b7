#pragma once
#include <string>

#include <martlet/base/result.hpp>

#include "folder_changes.hpp"
#include "service_folder.hpp"

namespace martlet::cli {

/// The registration of a part in `file` of the service: an include, and a line in the function that begins with `head`.
struct PartRegistration {
  std::string file;
  std::string header;
  std::string head;
  std::string line;
  std::string before{};  ///< a line that contains this comes after it; "" for the end of the function
};
/// Returns the file with the registration. Fails with Code::not_found if the file or the function is missing.
Result<NewFile> with_registration(const ServiceFolder& service, const PartRegistration& registration);

}  // namespace martlet::cli
