#include "minizip_reader.hpp"

#include <minizip/unzip.h>

#include <array>
#include <limits>

#include "entry_name.hpp"

namespace martlet::archive {
namespace {

constexpr std::string_view local_header = "PK\3\4";  // APPNOTE.TXT, 4.3
constexpr std::string_view end_of_directory = "PK\5\6";
constexpr std::string_view end_of_directory_64 = "PK\6\6";
constexpr std::uint64_t local_header_bytes = 30;
constexpr std::uint64_t directory_header_bytes = 46;
constexpr unsigned flags_encrypted = 1u << 0 | 1u << 6 | 1u << 13;  // traditional, strong, with a hidden directory
constexpr std::size_t part_bytes = 64 * 1024;

std::unexpected<Error> not_a_zip() { return failure(Code::malformed, "this is not a zip", "pass a zip file"); }
std::unexpected<Error> damaged(const std::string& how) {
  return failure(Code::malformed, "the zip is damaged: " + how, "create it or download it again");
}
std::unexpected<Error> damaged_entry(const DirectoryEntry& entry, const std::string& how) {
  return damaged("the entry " + quoted_name(entry.name) + ' ' + how);
}

// The state of minizip's read callbacks.
struct Cursor {
  const ByteSource* source;
  std::uint64_t position = 0;
  bool is_past_end = false;
};
Cursor& cursor_of(voidpf opaque) { return *static_cast<Cursor*>(opaque); }

voidpf open_cursor(voidpf opaque, const void*, int) { return opaque; }
uLong read_cursor(voidpf opaque, voidpf, void* into, uLong bytes) {
  Cursor& cursor = cursor_of(opaque);
  const std::size_t got = cursor.source->read(cursor.position, {static_cast<char*>(into), bytes});
  cursor.position += got;
  cursor.is_past_end = got < bytes;
  return got;
}
uLong write_nothing(voidpf, voidpf, const void*, uLong) { return 0; }
ZPOS64_T tell_cursor(voidpf opaque, voidpf) { return cursor_of(opaque).position; }
long seek_cursor(voidpf opaque, voidpf, ZPOS64_T offset, int origin) {
  Cursor& cursor = cursor_of(opaque);
  std::uint64_t base = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = cursor.position;
  if (origin == ZLIB_FILEFUNC_SEEK_END) base = cursor.source->size();
  if (base + offset > cursor.source->size() || base + offset < base) return -1;
  cursor.position = base + offset;
  return 0;
}
int close_cursor(voidpf, voidpf) { return 0; }
// Without this function minizip would read missing bytes at the end as zeros.
int has_failed(voidpf opaque, voidpf) { return cursor_of(opaque).is_past_end ? 1 : 0; }

struct CloseUnzip {
  void operator()(void* file) const { unzClose(file); }
};

class Reader final : public MinizipReader {
 public:
  explicit Reader(ByteSource source) : source_(std::move(source)), cursor_{&source_} {
    zlib_filefunc64_def functions{open_cursor, read_cursor, write_nothing, tell_cursor, seek_cursor, close_cursor, has_failed, &cursor_};
    file_.reset(unzOpen2_64("", &functions));
  }
  Reader(const Reader&) = delete;

  Result<void> check_beginning() const {
    if (has_at(0, end_of_directory)) return failure(Code::missing, "the zip is empty", "add at least one file");
    if (!has_at(0, local_header)) return not_a_zip();
    if (!file_) return damaged("its end, which holds the directory, is missing");
    return {};
  }

  Result<std::vector<DirectoryEntry>> read_directory(std::size_t entries_max) override;
  Result<void> locate(DirectoryEntry& entry) override;
  Result<void> inflate(const DirectoryEntry& entry, const Sink& sink) override;

 private:
  bool has_at(std::uint64_t offset, std::string_view bytes) const {
    std::array<char, 4> found{};
    return source_.read(offset, found) == found.size() && std::string_view(found.data(), found.size()) == bytes;
  }
  Result<DirectoryEntry> read_entry();
  Result<void> go_to(const DirectoryEntry& entry);

  const ByteSource source_;
  Cursor cursor_;
  std::unique_ptr<void, CloseUnzip> file_;
  std::uint64_t directory_end_ = 0;  // the end of the entries read so far
};

Result<std::vector<DirectoryEntry>> Reader::read_directory(std::size_t entries_max) {
  unz_global_info64 about{};
  if (unzGetGlobalInfo64(file_.get(), &about) != UNZ_OK) return damaged("its directory can't be read");
  if (about.number_entry == 0) return failure(Code::missing, "the zip is empty", "add at least one file");
  // To minizip, 65,535 means "unknown".
  if (about.number_entry > std::min<std::size_t>(entries_max, std::numeric_limits<std::uint16_t>::max() - 1))
    return failure(Code::too_large, "the zip has " + std::to_string(about.number_entry) + " entries, which is more than Martlet accepts",
                   "pack fewer files");
  std::vector<DirectoryEntry> directory_entries;
  int status = unzGoToFirstFile(file_.get());
  for (; status == UNZ_OK; status = unzGoToNextFile(file_.get())) {
    Result<DirectoryEntry> entry = read_entry();
    if (!entry) return std::unexpected(entry.error());
    directory_entries.push_back(std::move(*entry));
  }
  if (status != UNZ_END_OF_LIST_OF_FILE || directory_entries.size() != about.number_entry) return damaged("its directory is truncated");
  // Other programs would find entries that are hidden after the counted ones.
  if (!has_at(directory_end_, end_of_directory) && !has_at(directory_end_, end_of_directory_64))
    return damaged("its directory doesn't end where its entries do");
  return directory_entries;
}

Result<DirectoryEntry> Reader::read_entry() {
  unz_file_info64 info{};
  unz64_file_pos position{};
  if (unzGetCurrentFileInfo64(file_.get(), &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK ||
      unzGetFilePos64(file_.get(), &position) != UNZ_OK)
    return damaged("its directory can't be read");
  DirectoryEntry entry;
  entry.name.resize(info.size_filename);
  // The size is a two-byte number, so no limit is needed. minizip terminates the name with a zero only if there is space for it.
  if (unzGetCurrentFileInfo64(file_.get(), nullptr, entry.name.data(), info.size_filename, nullptr, 0, nullptr, 0) != UNZ_OK)
    return damaged("its directory can't be read");
  entry.bytes = info.uncompressed_size;
  entry.compressed_bytes = info.compressed_size;
  entry.mode = static_cast<unsigned>(info.external_fa >> 16) & 0xFFFF;
  entry.method = static_cast<unsigned>(info.compression_method);
  entry.is_encrypted = (info.flag & flags_encrypted) != 0;
  entry.directory_position = position.pos_in_zip_directory;
  entry.number = position.num_of_file;
  directory_end_ =
      unzGetOffset64(file_.get()) + directory_header_bytes + info.size_filename + info.size_file_extra + info.size_file_comment;
  return entry;
}

Result<void> Reader::go_to(const DirectoryEntry& entry) {
  const unz64_file_pos position{entry.directory_position, entry.number};
  if (unzGoToFilePos64(file_.get(), &position) != UNZ_OK) return damaged("its directory can't be read");
  return {};
}

// The entry's local header must match the directory. minizip itself compares method, checksum and sizes.
Result<void> Reader::locate(DirectoryEntry& entry) {
  if (Result<void> gone = go_to(entry); !gone) return gone;
  int method = 0;
  int level = 0;
  const bool is_open = unzOpenCurrentFile2(file_.get(), &method, &level, 1) == UNZ_OK;
  const std::uint64_t content = is_open ? unzGetCurrentFileZStreamPos64(file_.get()) : 0;
  const int extra_bytes = is_open ? unzGetLocalExtrafield(file_.get(), nullptr, 0) : -1;
  unzCloseCurrentFile(file_.get());
  const std::uint64_t header = local_header_bytes + entry.name.size() + static_cast<std::uint64_t>(std::max(extra_bytes, 0));
  if (!is_open || extra_bytes < 0 || content < header) return damaged_entry(entry, "and the directory contradict each other");
  entry.begin = content - header;
  if (entry.compressed_bytes > source_.size() || content + entry.compressed_bytes > source_.size())
    return damaged_entry(entry, "is longer than the zip");
  entry.end = content + entry.compressed_bytes;
  std::string name(entry.name.size(), '\0');
  source_.read(entry.begin + local_header_bytes, name);
  if (name != entry.name) return damaged_entry(entry, "is named " + quoted_name(name) + " at its content");
  return {};
}

Result<void> Reader::inflate(const DirectoryEntry& entry, const Sink& sink) {
  if (Result<void> gone = go_to(entry); !gone) return gone;
  if (unzOpenCurrentFile(file_.get()) != UNZ_OK) return damaged_entry(entry, "can't be read");
  const auto buffer = std::make_unique<std::array<char, part_bytes>>();
  std::uint64_t bytes = 0;
  while (true) {
    const int got = unzReadCurrentFile(file_.get(), buffer->data(), static_cast<unsigned>(buffer->size()));
    if (got <= 0) {
      const int closed = unzCloseCurrentFile(file_.get());
      if (got < 0) return damaged_entry(entry, "can't be inflated");
      if (closed == UNZ_CRCERROR) return damaged_entry(entry, "has the wrong checksum");
      if (bytes != entry.bytes) return damaged_entry(entry, "has the wrong size");
      return {};
    }
    bytes += static_cast<std::uint64_t>(got);
    if (Result<void> received = sink({buffer->data(), static_cast<std::size_t>(got)}); !received) {
      unzCloseCurrentFile(file_.get());
      return received;
    }
  }
}

}  // namespace

Result<std::unique_ptr<MinizipReader>> MinizipReader::open(ByteSource source) {
  auto reader = std::make_unique<Reader>(std::move(source));
  if (Result<void> checked = reader->check_beginning(); !checked) return std::unexpected(checked.error());
  return reader;
}

}  // namespace martlet::archive
