#include <martlet/archive/zip_writer.hpp>

#include <minizip/zip.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <functional>
#include <memory>

#include "byte_source.hpp"
#include "entry_name.hpp"

namespace martlet::archive {
namespace {

namespace fs = std::filesystem;

constexpr uLong made_on_unix = 3 << 8 | 20;  // APPNOTE.TXT, 4.4.2: version 2.0
constexpr uLong first_day_of_dos = 1 << 5 | 1;
constexpr uLong new_year_1980 = first_day_of_dos << 16;  // 4.4.6: the earliest time that a zip can represent
constexpr uLong name_is_utf8 = 1 << 11;                  // APPNOTE.TXT, 4.4.4
constexpr int level = 9;
constexpr std::uint64_t file_bytes_max = 0xFFFF'FFFE;  // more would need zip64
constexpr std::size_t part_bytes = 64 * 1024;

bool is_ascii(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// The file that the zip is written to until it is complete.
class Draft {
 public:
  explicit Draft(const fs::path& out) : place_(out), path_(out.string() + ".XXXXXX") {
    const int file = ::mkstemp(path_.data());
    if (file >= 0) file_ = ::fdopen(file, "w+b");
    error_ = file_ ? 0 : errno;
  }
  Draft(const Draft&) = delete;
  ~Draft() {
    if (file_) std::fclose(file_);
    if (!is_placed_) ::unlink(path_.c_str());
  }

  bool has_failed() const { return error_ != 0; }
  std::unexpected<Error> failed() const {
    return failure(Code::unavailable, "can't write " + place_.string() + ": " + std::strerror(error_ ? error_ : EIO));
  }

  Result<std::uint64_t> put_in_place() {
    struct stat status{};
    if (std::fflush(file_) != 0 || ::fstat(::fileno(file_), &status) != 0 || ::fchmod(::fileno(file_), 0644) != 0) error_ = errno;
    if (!error_ && ::rename(path_.c_str(), place_.c_str()) != 0) error_ = errno;
    if (error_) return failed();
    is_placed_ = true;
    return static_cast<std::uint64_t>(status.st_size);
  }

  zlib_filefunc64_def functions() {
    return {[](voidpf draft, const void*, int) { return draft; },
            [](voidpf, voidpf, void*, uLong) -> uLong { return 0; },
            [](voidpf draft, voidpf, const void* bytes, uLong size) { return static_cast<Draft*>(draft)->write(bytes, size); },
            [](voidpf draft, voidpf) { return static_cast<ZPOS64_T>(::ftello(static_cast<Draft*>(draft)->file_)); },
            [](voidpf draft, voidpf, ZPOS64_T offset, int origin) { return static_cast<Draft*>(draft)->seek(offset, origin); },
            [](voidpf, voidpf) { return 0; },
            [](voidpf draft, voidpf) { return static_cast<Draft*>(draft)->error_; },
            this};
  }

 private:
  uLong write(const void* bytes, uLong size) {
    const std::size_t written = std::fwrite(bytes, 1, size, file_);
    if (written != size) error_ = errno;
    return written;
  }
  long seek(ZPOS64_T offset, int origin) {
    const int whence = origin == ZLIB_FILEFUNC_SEEK_CUR ? SEEK_CUR : origin == ZLIB_FILEFUNC_SEEK_END ? SEEK_END : SEEK_SET;
    if (::fseeko(file_, static_cast<off_t>(offset), whence) == 0) return 0;
    error_ = errno;
    return -1;
  }
  fs::path place_;
  std::string path_;
  std::FILE* file_ = nullptr;
  int error_ = 0;
  bool is_placed_ = false;
};

// Calls `sink` with the file's bytes in parts, up to the size that the file had when it was opened. Returns their number.
Result<std::uint64_t> read_parts(const ZipFile& file, const std::function<bool(std::string_view)>& sink) {
  if (const auto* bytes = std::get_if<std::string>(&file.content)) {
    for (std::string_view rest = *bytes; !rest.empty(); rest.remove_prefix(std::min(rest.size(), part_bytes))) {
      if (!sink(rest.substr(0, part_bytes))) break;
    }
    return bytes->size();
  }
  const Result<ByteSource> source = ByteSource::open(std::get<fs::path>(file.content));
  if (!source) return std::unexpected(source.error());
  if (source->size() > file_bytes_max)
    return failure(Code::too_large, "the file " + quoted_name(file.name) + " has 4 GiB or more", "leave it out");
  const auto part = std::make_unique<std::array<char, part_bytes>>();
  std::uint64_t read = 0;
  while (const std::size_t bytes = source->read(read, *part)) {
    read += bytes;
    if (!sink({part->data(), bytes})) break;
  }
  return read;
}

Result<std::uint64_t> add(zipFile zip, const ZipFile& file, const Draft& draft) {
  zip_fileinfo info{};
  info.dosDate = new_year_1980;
  info.external_fa = static_cast<uLong>(S_IFREG | (file.is_executable ? 0755 : 0644)) << 16;
  const uLong flags = is_ascii(file.name) ? 0 : name_is_utf8;
  if (zipOpenNewFileInZip4_64(zip, file.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, level, 0, -MAX_WBITS,
                              DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr, 0, made_on_unix, flags, 0) != ZIP_OK)
    return draft.failed();
  bool is_written = true;
  const Result<std::uint64_t> bytes = read_parts(file, [&](std::string_view part) {
    is_written = zipWriteInFileInZip(zip, part.data(), static_cast<unsigned>(part.size())) == ZIP_OK;
    return is_written;
  });
  is_written = zipCloseFileInZip(zip) == ZIP_OK && is_written && !draft.has_failed();
  if (bytes && !is_written) return draft.failed();
  return bytes;
}

Result<void> check(const std::vector<ZipFile>& files) {
  if (files.empty()) return failure(Code::missing, "there is nothing to put into the zip");
  EntryNames names;
  for (const ZipFile& file : files) {
    Result<void> checked = check_name(file.name);
    if (checked && file.name.ends_with('/')) checked = failure(Code::malformed, "the name " + quoted_name(file.name) + " is a folder's");
    if (checked) checked = names.add(file.name);
    if (!checked) return checked;
  }
  return {};
}

struct CloseZip {
  void operator()(void* zip) const { zipClose(zip, nullptr); }
};

}  // namespace

Result<WrittenZip> write_zip(const fs::path& out, std::vector<ZipFile> files) {
  if (const Result<void> checked = check(files); !checked) return std::unexpected(checked.error());
  std::sort(files.begin(), files.end(), [](const ZipFile& a, const ZipFile& b) { return a.name < b.name; });
  Draft draft(out);
  if (draft.has_failed()) return draft.failed();
  zlib_filefunc64_def functions = draft.functions();
  std::unique_ptr<void, CloseZip> zip(zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions));
  if (!zip) return draft.failed();
  WrittenZip written;
  for (const ZipFile& file : files) {
    const Result<std::uint64_t> bytes = add(zip.get(), file, draft);
    if (!bytes) return std::unexpected(bytes.error());
    written.unpacked_bytes += *bytes;
  }
  if (zipClose(zip.release(), nullptr) != ZIP_OK || draft.has_failed()) return draft.failed();
  const Result<std::uint64_t> size = draft.put_in_place();
  if (!size) return std::unexpected(size.error());
  written.bytes = *size;
  return written;
}

}  // namespace martlet::archive
