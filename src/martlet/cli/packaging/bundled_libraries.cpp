#include "bundled_libraries.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;
using deploy::Elf;
using deploy::read_elf;

// These functions use modules that glibc loads when they are called, which must be from the same glibc.
constexpr std::array<std::string_view, 6> nss_functions = {"getaddrinfo", "gethostbyname", "gethostbyname_r",
                                                           "getnameinfo", "getpwnam_r",    "getpwuid_r"};
constexpr std::array<std::string_view, 2> nss_modules = {"libnss_files.so.2", "libnss_dns.so.2"};

}  // namespace

Result<void> BundledLibraries::add_dependencies_of(const fs::path& file) {
  const Result<std::vector<SharedLibrary>> needed = shared_libraries_of(file, loader_);
  if (!needed) return std::unexpected(needed.error());
  for (const SharedLibrary& library : *needed) add(library);
  return {};
}

Result<void> BundledLibraries::add_nss_modules() {
  const auto c_library = std::find_if(all_.begin(), all_.end(), [](const SharedLibrary& one) { return one.name == "libc.so.6"; });
  if (c_library == all_.end()) return {};
  const fs::path folder = c_library->path.parent_path();
  for (const std::string_view name : nss_modules) {
    std::error_code failed;
    if (!fs::exists(folder / name, failed)) continue;  // part of the C library since glibc 2.34
    add({std::string(name), folder / name});
    if (Result<void> added = add_dependencies_of(folder / name); !added) return added;
  }
  return {};
}

Result<bool> BundledLibraries::any_uses_nss() const {
  for (const SharedLibrary& library : all_) {
    if (library.name == "libc.so.6") continue;
    const Result<Elf> elf = read_elf(library.path);
    if (!elf) return std::unexpected(elf.error());
    if (uses_nss(*elf)) return true;
  }
  return false;
}

bool BundledLibraries::uses_nss(const Elf& elf) {
  return std::any_of(nss_functions.begin(), nss_functions.end(), [&](std::string_view name) { return elf.names_symbol(name); });
}

void BundledLibraries::add(const SharedLibrary& library) {
  const bool is_known = std::any_of(all_.begin(), all_.end(), [&](const SharedLibrary& one) { return one.name == library.name; });
  const bool is_loader = library.name == loader_.filename();
  if (!is_known && !is_loader) all_.push_back(library);
}

}  // namespace martlet::cli
