#include "dynamic_bundle.hpp"

#include <sys/utsname.h>

#include <algorithm>
#include <array>

#include "shared_libraries.hpp"

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;
using deploy::Architecture;
using deploy::Elf;
using deploy::read_elf;

// Only glibc's loaders are supported: the loader is run on this machine, with options that others may not have.
constexpr std::array<std::string_view, 2> loaders = {"/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"};
// These functions use modules that glibc loads when they are called, which must be from the same glibc.
constexpr std::array<std::string_view, 6> nss_functions = {"getaddrinfo", "gethostbyname", "gethostbyname_r",
                                                           "getnameinfo", "getpwnam_r",    "getpwuid_r"};
constexpr std::array<std::string_view, 2> nss_modules = {"libnss_files.so.2", "libnss_dns.so.2"};

bool matches_host(Architecture architecture) {
  utsname about{};
  ::uname(&about);
  return std::string_view(about.machine) == (architecture == Architecture::x86_64 ? "x86_64" : "aarch64");
}

std::string file_name_of(const fs::path& program) { return program.filename().string(); }

// Returns whether the name is usable in a shell script and a path without quoting. Other names are refused.
bool is_shell_safe(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == '+';
  });
}

std::string bootstrap_script(const std::string& loader, const std::string& program) {
  return "#!/bin/sh\n"
         "# Starts the program with the loader and the libraries that it was linked for.\n"
         "case $0 in */*) here=${0%/*} ;; *) here=. ;; esac\n"
         "exec \"$here/lib/" +
         loader + "\" --library-path \"$here/lib\" \"$here/bin/" + program + "\" \"$@\"\n";
}

Result<void> check(const fs::path& program, const Elf& elf) {
  const std::string name(name_of(elf.architecture));
  if (std::find(loaders.begin(), loaders.end(), elf.interpreter) == loaders.end())
    return failure(Code::unsupported, program.string() + " uses the loader " + elf.interpreter + ", which isn't glibc's",
                   "link it statically");
  if (!matches_host(elf.architecture))
    return failure(Code::unsupported,
                   program.string() + " needs libraries for " + name + ", which only a machine of that architecture can list",
                   "link it statically (martlet_bootstrap() in CMake), or package it on an " + name + " machine");
  if (!is_shell_safe(file_name_of(program)))
    return failure(Code::malformed, program.string() + " has a name with characters other than letters, digits and .-_+", "rename it");
  return {};
}

class Libraries {
 public:
  explicit Libraries(fs::path loader) : loader_(std::move(loader)) {}

  /// Adds the libraries that `file` needs.
  Result<void> add_dependencies_of(const fs::path& file) {
    const Result<std::vector<SharedLibrary>> needed = shared_libraries_of(file, loader_);
    if (!needed) return std::unexpected(needed.error());
    for (const SharedLibrary& library : *needed) add(library);
    return {};
  }

  Result<void> add_nss_modules() {
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

  /// Returns whether any library other than libc calls one of `nss_functions`.
  Result<bool> use_nss() const {
    for (const SharedLibrary& library : all_) {
      if (library.name == "libc.so.6") continue;
      const Result<Elf> elf = read_elf(library.path);
      if (!elf) return std::unexpected(elf.error());
      if (uses_nss(*elf)) return true;
    }
    return false;
  }
  static bool uses_nss(const Elf& elf) {
    return std::any_of(nss_functions.begin(), nss_functions.end(), [&](std::string_view name) { return elf.names_symbol(name); });
  }

  const std::vector<SharedLibrary>& all() const { return all_; }

 private:
  void add(const SharedLibrary& library) {
    const bool is_known = std::any_of(all_.begin(), all_.end(), [&](const SharedLibrary& one) { return one.name == library.name; });
    const bool is_loader = library.name == loader_.filename();
    if (!is_known && !is_loader) all_.push_back(library);
  }
  fs::path loader_;
  std::vector<SharedLibrary> all_;
};

}  // namespace

Result<std::vector<archive::ZipFile>> dynamic_bundle(const fs::path& program, const Elf& elf) {
  if (const Result<void> checked = check(program, elf); !checked) return std::unexpected(checked.error());
  const fs::path loader = elf.interpreter;
  Libraries libraries(loader);
  if (const Result<void> added = libraries.add_dependencies_of(program); !added) return std::unexpected(added.error());
  const Result<bool> others_use_nss = libraries.use_nss();
  if (!others_use_nss) return std::unexpected(others_use_nss.error());
  if (*others_use_nss || Libraries::uses_nss(elf)) {
    if (const Result<void> added = libraries.add_nss_modules(); !added) return std::unexpected(added.error());
  }
  const std::string loader_name = file_name_of(loader);
  std::vector<archive::ZipFile> files;
  files.push_back({"bootstrap", bootstrap_script(loader_name, file_name_of(program)), true});
  files.push_back({"bin/" + file_name_of(program), program, true});
  files.push_back({"lib/" + loader_name, loader, true});
  for (const SharedLibrary& library : libraries.all()) files.push_back({"lib/" + library.name, library.path, false});
  return files;
}

}  // namespace martlet::cli
