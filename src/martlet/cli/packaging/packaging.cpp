#include <martlet/cli/packaging/packaging.hpp>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>

#include <martlet/archive/zip_writer.hpp>
#include <martlet/base/sha256.hpp>

#include "dynamic_bundle.hpp"
#include "package_size_limits.hpp"

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;
using deploy::Elf;
using deploy::read_elf;

Result<void> check_file(const fs::path& path) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (!fs::exists(status)) return failure(Code::not_found, "there is no file " + path.string());
  if (fs::is_directory(status)) return failure(Code::not_found, path.string() + " is a folder", "give the path of a file in it");
  if (!fs::is_regular_file(status)) return failure(Code::not_found, path.string() + " is not a file");
  if (::access(path.c_str(), R_OK) != 0) return failure(Code::denied, path.string() + " can't be read");
  return {};
}

Result<Elf> check_program(const PackageRequest& request) {
  const fs::path& program = request.program;
  if (Result<void> checked = check_file(program); !checked) {
    if (checked.error().next.empty()) checked.error().next = "build it, or give the path of the build's output";
    return std::unexpected(std::move(checked.error()));
  }
  Result<Elf> elf = read_elf(program);
  if (!elf) return elf;
  if (::access(program.c_str(), X_OK) != 0)
    return failure(Code::denied, program.string() + " is not executable", "run chmod +x " + program.string());
  if (!elf->is_program) return failure(Code::unsupported, program.string() + " is a library, not a program", "name the program");
  if (request.architecture && *request.architecture != elf->architecture) {
    const std::string is(name_of(elf->architecture));
    const std::string wanted(name_of(*request.architecture));
    return failure(Code::conflict, program.string() + " is built for " + is + ", not for " + wanted,
                   "build it for " + wanted + ", or use --arch " + is);
  }
  return elf;
}

// Adds a file, or every file in a folder and its subfolders; these names begin with the folder's name. The order doesn't matter, since
// write_zip() sorts them.
Result<void> add_files(const PackageRequest::File& given, std::vector<archive::ZipFile>& files) {
  const auto add = [&files](const fs::path& path, std::string name) -> Result<void> {
    if (const Result<void> checked = check_file(path); !checked) return checked;
    files.push_back({std::move(name), path, ::access(path.c_str(), X_OK) == 0});
    return {};
  };
  std::error_code failed;
  if (!fs::is_directory(given.path, failed)) return add(given.path, given.name);
  for (fs::recursive_directory_iterator one(given.path, failed); !failed && one != fs::end(one); one.increment(failed)) {
    if (one->is_directory(failed) && !one->is_symlink(failed)) continue;
    const Result<void> added = add(one->path(), given.name + '/' + one->path().lexically_relative(given.path).generic_string());
    if (!added) return added;
  }
  if (failed) return failure(Code::denied, given.path.string() + " can't be read: " + failed.message());
  return {};
}

Result<std::vector<archive::ZipFile>> files_of(const PackageRequest& request, const Elf& elf) {
  std::vector<archive::ZipFile> files;
  if (elf.is_static()) {
    files.push_back({"bootstrap", request.program, true});
  } else {
    Result<std::vector<archive::ZipFile>> bundled = dynamic_bundle(request.program, elf);
    if (!bundled) return bundled;
    files = std::move(*bundled);
  }
  for (const PackageRequest::File& file : request.files) {
    if (const Result<void> added = add_files(file, files); !added) return std::unexpected(added.error());
  }
  if (const Result<void> checked = check_unpacked(files); !checked) return std::unexpected(checked.error());
  return files;
}

Result<std::string> hash_of(const fs::path& file) {
  Sha256 hash;
  std::ifstream opened(file, std::ios::binary);
  std::array<char, 64 * 1024> part;
  while (opened.read(part.data(), part.size()) || opened.gcount() > 0)
    hash.update({part.data(), static_cast<std::size_t>(opened.gcount())});
  if (opened.bad() || !opened.eof()) return failure(Code::unavailable, "can't read " + file.string() + " again");
  return hash.digest();
}

std::vector<std::string> names_of(const std::vector<archive::ZipFile>& files) {
  std::vector<std::string> names;
  for (const archive::ZipFile& file : files) names.push_back(file.name);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

Result<Package> package(const PackageRequest& request) {
  const Result<Elf> elf = check_program(request);
  if (!elf) return std::unexpected(elf.error());
  Result<std::vector<archive::ZipFile>> files = files_of(request, *elf);
  if (!files) return std::unexpected(files.error());
  Package made;
  made.kind = elf->is_static() ? PackageKind::single : PackageKind::bundle;
  made.architecture = elf->architecture;
  made.files = names_of(*files);
  const Result<archive::WrittenZip> written = archive::write_zip(request.out, std::move(*files));
  if (!written) return std::unexpected(written.error());
  made.bytes = written->bytes;
  made.unpacked_bytes = written->unpacked_bytes;
  Result<std::string> hash = hash_of(request.out);
  if (!hash) return std::unexpected(hash.error());
  made.sha256 = std::move(*hash);
  if (std::optional<Error> warning = upload_warning(made.bytes)) made.warnings.push_back(std::move(*warning));
  return made;
}

}  // namespace martlet::cli
