#include "dynamic_bundle.hpp"

#include <sys/utsname.h>

#include <algorithm>
#include <array>

#include "bundled_libraries.hpp"

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;
using deploy::Architecture;
using deploy::Elf;

// Only glibc's loaders are supported: the loader is run on this machine, with options that others may not have.
constexpr std::array<std::string_view, 2> loaders = {"/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"};

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

}  // namespace

Result<std::vector<archive::ZipFile>> dynamic_bundle(const fs::path& program, const Elf& elf) {
  if (const Result<void> checked = check(program, elf); !checked) return std::unexpected(checked.error());
  const fs::path loader = elf.interpreter;
  BundledLibraries libraries(loader);
  if (const Result<void> added = libraries.add_dependencies_of(program); !added) return std::unexpected(added.error());
  const Result<bool> others_use_nss = libraries.any_uses_nss();
  if (!others_use_nss) return std::unexpected(others_use_nss.error());
  if (*others_use_nss || BundledLibraries::uses_nss(elf)) {
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
