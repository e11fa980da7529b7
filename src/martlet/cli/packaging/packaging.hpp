#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/deploy/package/elf.hpp>

namespace martlet::cli {

using deploy::Architecture;

enum class PackageKind {
  single,  ///< a static program, as `bootstrap`
  bundle,  ///< a dynamic program in `bin/`, with its loader and libraries in `lib/`; `bootstrap` starts it with these
};

struct PackageRequest {
  struct File {
    std::filesystem::path path;  ///< a file, or a folder whose files are all added under `name`
    std::string name;            ///< its name in the zip
  };
  std::filesystem::path program;
  std::filesystem::path out;                 ///< the zip; replaced when the new one is complete
  std::vector<File> files;                   ///< in addition to the program
  std::optional<Architecture> architecture;  ///< the one that the program must have
};

struct Package {
  PackageKind kind = PackageKind::single;
  Architecture architecture = Architecture::x86_64;
  std::uint64_t bytes = 0;           ///< the zip's size
  std::uint64_t unpacked_bytes = 0;  ///< the size of the zip's contents
  std::string sha256;                ///< the zip's, 32 bytes; equal for equal programs and files
  std::vector<std::string> files;    ///< their names in the zip, sorted
  std::vector<Error> warnings;       ///< limits that apply only to some ways of uploading
};

/// Packages a program. Writes nothing unless all of it can be packaged. Fails with Code::not_found if a file doesn't exist, Code::denied if
/// the program isn't executable, Code::unsupported if it isn't a program for Linux on x86_64 or arm64 or this machine can't create the
/// bundle, Code::conflict for an architecture other than the requested one or two files with the same name, Code::missing if a library
/// isn't found, Code::too_large for more than unpacked_bytes_max, Code::malformed for names that a zip can't have, Code::unavailable if the
/// zip can't be written.
Result<Package> package(const PackageRequest& request);

}  // namespace martlet::cli
