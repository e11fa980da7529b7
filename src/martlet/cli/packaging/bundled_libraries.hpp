#pragma once
#include <filesystem>
#include <utility>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/deploy/package/elf.hpp>

#include "shared_libraries.hpp"

namespace martlet::cli {

/// The libraries in a bundle: those that its program is linked with, and the NSS modules that glibc loads at run time.
class BundledLibraries {
 public:
  explicit BundledLibraries(std::filesystem::path loader) : loader_(std::move(loader)) {}

  /// Adds the libraries that `file` needs.
  Result<void> add_dependencies_of(const std::filesystem::path& file);
  Result<void> add_nss_modules();

  /// Returns whether any library other than libc calls a function for which glibc loads an NSS module.
  Result<bool> any_uses_nss() const;
  static bool uses_nss(const deploy::Elf& elf);

  const std::vector<SharedLibrary>& all() const { return all_; }

 private:
  void add(const SharedLibrary& library);

  std::filesystem::path loader_;
  std::vector<SharedLibrary> all_;
};

}  // namespace martlet::cli
