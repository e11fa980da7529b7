#include <martlet/archive/zip.hpp>

#include <algorithm>
#include <limits>
#include <optional>

#include "directory_checks.hpp"
#include "entry_name.hpp"
#include "minizip_reader.hpp"
#include "staging_folder.hpp"

namespace martlet::archive {
namespace {

constexpr std::uint64_t ratio_grace_bytes = 1024 * 1024;

}  // namespace

class Zip::Opened {
 public:
  Opened(std::unique_ptr<MinizipReader> reader, std::vector<DirectoryEntry> directory_entries, ZipLimits limits, std::string path)
      : zip_file(std::move(path)), reader_(std::move(reader)), directory_entries_(std::move(directory_entries)), limits_(limits) {
    for (const DirectoryEntry& entry : directory_entries_)
      entries.push_back({entry.name, entry.bytes, (entry.mode & 0111) != 0 && !entry.name.ends_with('/')});
  }

  static Result<std::unique_ptr<Opened>> open(ByteSource source, ZipLimits limits, const std::string& file,
                                              std::optional<std::string_view> only = std::nullopt) {
    Result<std::unique_ptr<MinizipReader>> reader = MinizipReader::open(std::move(source));
    if (!reader) return std::unexpected(reader.error());
    Result<std::vector<DirectoryEntry>> directory_entries = (*reader)->read_directory(limits.entries_max);
    if (!directory_entries) return std::unexpected(directory_entries.error());
    Result<void> checked = check_entries(*directory_entries, only);
    for (auto entry = directory_entries->begin(); checked && entry != directory_entries->end(); ++entry)
      checked = (*reader)->locate(*entry);
    if (checked) checked = check_overlaps(*directory_entries);
    if (!checked) return std::unexpected(checked.error());
    return std::make_unique<Opened>(std::move(*reader), std::move(*directory_entries), limits, file);
  }

  const DirectoryEntry* find(std::string_view name) const {
    const auto found =
        std::find_if(directory_entries_.begin(), directory_entries_.end(), [&](const DirectoryEntry& entry) { return entry.name == name; });
    return found == directory_entries_.end() || name.ends_with('/') ? nullptr : &*found;
  }

  /// Does what MinizipReader::inflate() does, within the limits. `total` is the number of bytes inflated so far.
  Result<void> inflate(const DirectoryEntry& entry, std::uint64_t& total, const MinizipReader::Sink& sink) {
    std::uint64_t bytes = 0;
    const auto counting_sink = [&](std::string_view part) -> Result<void> {
      bytes += part.size();
      total += part.size();
      if (Result<void> counted = check_size(entry, bytes, total); !counted) return counted;
      return sink(part);
    };
    return reader_->inflate(entry, counting_sink);
  }

  Result<void> unpack_to(StagingFolder& staging) {
    std::uint64_t total = 0;
    for (const DirectoryEntry& entry : directory_entries_) {
      if (entry.name.ends_with('/')) {
        if (Result<void> made = staging.make_folder(entry.name); !made) return made;
        continue;
      }
      Result<StagingFolder::File> file = staging.create(entry.name, (entry.mode & 0111) != 0);
      if (!file) return std::unexpected(file.error());
      if (Result<void> written = inflate(entry, total, [&](std::string_view part) { return file->write(part); }); !written) return written;
      if (Result<void> finished = file->finish(); !finished) return finished;
    }
    return {};
  }

  std::vector<ZipEntry> entries;
  const std::string zip_file;  // for error texts

 private:
  Result<void> check_size(const DirectoryEntry& entry, std::uint64_t bytes, std::uint64_t total) const {
    const auto too_large = [&entry](const std::string& what) {
      return failure(Code::too_large, "the entry " + quoted_name(entry.name) + ' ' + what,
                     "if you trust the zip, pack it in smaller parts");
    };
    if (bytes > limits_.entry_bytes_max) return too_large("inflates to more than " + std::to_string(limits_.entry_bytes_max) + " bytes");
    if (total > limits_.unpacked_bytes_max)
      return too_large("and those before it inflate to more than " + std::to_string(limits_.unpacked_bytes_max) + " bytes");
    if (bytes > ratio_grace_bytes && bytes / limits_.ratio_max > entry.compressed_bytes)
      return too_large("inflates to more than " + std::to_string(limits_.ratio_max) + " times its size, as a zip bomb does");
    return {};
  }

  std::unique_ptr<MinizipReader> reader_;
  std::vector<DirectoryEntry> directory_entries_;
  ZipLimits limits_;
};

namespace {

template <class T>
Result<T> in_file(Result<T> result, const std::string& file) {
  if (!result) result.error().where.file = file;
  return result;
}

}  // namespace

Zip::Zip(std::unique_ptr<Opened> opened) : opened_(std::move(opened)) {}
Zip::Zip(Zip&&) noexcept = default;
Zip& Zip::operator=(Zip&&) noexcept = default;
Zip::~Zip() = default;

Result<Zip> Zip::from_bytes(std::string bytes, ZipLimits limits) {
  Result<std::unique_ptr<Opened>> opened = Opened::open(ByteSource(std::move(bytes)), limits, "");
  if (!opened) return std::unexpected(opened.error());
  return Zip(std::move(*opened));
}

Result<Zip> Zip::open(const std::filesystem::path& file, ZipLimits limits) {
  Result<ByteSource> source = ByteSource::open(file);
  if (!source) return std::unexpected(source.error());
  Result<std::unique_ptr<Opened>> opened = in_file(Opened::open(std::move(*source), limits, file.string()), file.string());
  if (!opened) return std::unexpected(opened.error());
  return Zip(std::move(*opened));
}

Result<std::string> Zip::extract_one(const std::filesystem::path& file, std::string_view name, ZipLimits limits) {
  Result<ByteSource> source = ByteSource::open(file);
  if (!source) return std::unexpected(source.error());
  Result<std::unique_ptr<Opened>> opened = in_file(Opened::open(std::move(*source), limits, file.string(), name), file.string());
  if (!opened) return std::unexpected(opened.error());
  return Zip(std::move(*opened)).extract(name);
}

const std::vector<ZipEntry>& Zip::entries() const { return opened_->entries; }

Result<std::string> Zip::extract(std::string_view name) { return beginning(name, std::numeric_limits<std::size_t>::max()); }

Result<std::string> Zip::beginning(std::string_view name, std::size_t bytes_max) {
  const DirectoryEntry* entry = opened_->find(name);
  if (!entry) {
    std::string names;
    for (std::size_t i = 0; i < entries().size() && i < 5; ++i) names += (i > 0 ? ", " : "") + quoted_name(entries()[i].name);
    if (entries().size() > 5) names += ", ...";
    return in_file(Result<std::string>(failure(Code::not_found, "the zip has no file " + quoted_name(name), "it has " + names)),
                   opened_->zip_file);
  }
  std::string content;
  std::uint64_t total = 0;
  const auto sink = [&content, bytes_max](std::string_view part) -> Result<void> {
    content += part.substr(0, bytes_max - content.size());
    if (content.size() < bytes_max) return {};
    return failure(Code::unavailable, "the rest isn't wanted");
  };
  const Result<void> inflated = opened_->inflate(*entry, total, sink);
  if (!inflated && content.size() < bytes_max) return in_file(Result<std::string>(std::unexpected(inflated.error())), opened_->zip_file);
  return content;
}

Result<void> Zip::unpack(const std::filesystem::path& folder) {
  Result<StagingFolder> staging = StagingFolder::begin(folder);
  if (!staging) return std::unexpected(staging.error());
  if (Result<void> unpacked = opened_->unpack_to(*staging); !unpacked) return in_file(std::move(unpacked), opened_->zip_file);
  return staging->finish();
}

}  // namespace martlet::archive
