#include "object_contents.hpp"

#include <algorithm>
#include <stdexcept>

#include <martlet/sqlite/sql_error.hpp>

namespace martlet::cloud::s3 {
namespace {

// Larger contents are neither held in memory nor stored in the database, where they would push the other columns out of a row's first page.
constexpr std::size_t bytes_in_database_max = 16 * 1024;

struct Piece {
  std::string blob;
  std::uint64_t offset;
  std::uint64_t length;
};

}  // namespace

class ObjectContents::KeptBlobs {
 public:
  KeptBlobs(ObjectContents& contents, const std::vector<Piece>& pieces) : contents_(contents) {
    for (const Piece& piece : pieces) {
      ++contents_.readers_[piece.blob].count;
      blobs_.push_back(piece.blob);
    }
  }
  KeptBlobs(const KeptBlobs&) = delete;
  ~KeptBlobs() {
    std::vector<std::string> released;
    for (const std::string& blob : blobs_) {
      const auto readers = contents_.readers_.find(blob);
      if (--readers->second.count > 0) continue;
      if (readers->second.is_released) released.push_back(blob);
      contents_.readers_.erase(readers);
    }
    try {
      contents_.release(released);
    } catch (const sqlite::SqlError&) {
      // If the database fails, the files remain until the sweep after the next startup.
    }
  }

 private:
  ObjectContents& contents_;
  std::vector<std::string> blobs_;
};

namespace {

template <class KeptBlobs>
class PiecesStream final : public http::BodyStream {
 public:
  PiecesStream(ObjectContents& contents, const BlobStore& blobs, std::vector<Piece> pieces)
      : kept_blobs_(contents, pieces), blobs_(blobs), pieces_(std::move(pieces)) {}

  Task<std::optional<std::string>> next() override {
    while (true) {
      if (!current_ && !open_next()) co_return std::nullopt;
      Task<std::optional<std::string>> reading = current_->next();
      std::optional<std::string> part = co_await std::move(reading);
      if (part) co_return part;
      current_.reset();
    }
  }

 private:
  bool open_next() {
    if (at_ == pieces_.size()) return false;
    const Piece& piece = pieces_[at_++];
    auto opened = blobs_.stream(piece.blob, piece.offset, piece.length);
    if (!opened) throw std::runtime_error("a file of an object is missing");
    current_ = *std::move(opened);
    return true;
  }

  const KeptBlobs kept_blobs_;
  const BlobStore& blobs_;
  const std::vector<Piece> pieces_;
  std::size_t at_ = 0;
  std::unique_ptr<http::BodyStream> current_;
};

std::vector<Piece> pieces_of(const std::vector<Segment>& segments, std::int64_t offset, std::int64_t length) {
  std::vector<Piece> pieces;
  for (const Segment& segment : segments) {
    if (length == 0) break;
    if (offset >= segment.size) {
      offset -= segment.size;
      continue;
    }
    const std::int64_t count = std::min(segment.size - offset, length);
    pieces.push_back({segment.blob, static_cast<std::uint64_t>(offset), static_cast<std::uint64_t>(count)});
    offset = 0;
    length -= count;
  }
  return pieces;
}

}  // namespace

Result<void> ObjectContents::Writer::open() {
  Result<BlobStore::Writer> file = blobs_.write();
  if (!file) return std::unexpected(std::move(file).error());
  file_.emplace(*std::move(file));
  return file_->append(std::exchange(bytes_, {}));
}

Result<void> ObjectContents::Writer::append(std::string_view bytes) {
  size_ += static_cast<std::int64_t>(bytes.size());
  if (!file_ && bytes_.size() + bytes.size() <= bytes_in_database_max) {
    bytes_.append(bytes);
    return {};
  }
  if (!file_) {
    if (Result<void> opened = open(); !opened) return opened;
  }
  return file_->append(bytes);
}

Result<Content> ObjectContents::Writer::finish(bool always_in_file) {
  if (!file_ && always_in_file) {
    if (Result<void> opened = open(); !opened) return std::unexpected(std::move(opened).error());
  }
  if (!file_) return Content{.bytes = std::move(bytes_), .segments = {}, .size = size_};
  Result<std::string> blob = file_->finish();
  if (!blob) return std::unexpected(std::move(blob).error());
  Content content{.bytes = {}, .segments = {}, .size = size_};
  content.segments.push_back({.number = 1, .blob = *std::move(blob), .size = size_, .e_tag = {}, .checksum = {}});
  return content;
}

std::vector<Segment> ObjectContents::segments_of(std::int64_t object) {
  return database_.all<Segment>("SELECT number, blob, size, e_tag, checksum FROM segments WHERE object = ? ORDER BY number", object);
}

Content ObjectContents::content_of(const ObjectRecord& object) {
  Content content{.bytes = {}, .segments = {}, .size = object.size};
  std::optional<sqlite::Blob> bytes = database_.one<std::optional<sqlite::Blob>>("SELECT bytes FROM objects WHERE id = ?", object.id);
  if (bytes) {
    content.bytes = std::move(bytes->bytes);
  } else {
    content.segments = segments_of(object.id);
  }
  return content;
}

http::Body ObjectContents::stream(const Content& content, std::int64_t offset, std::int64_t length) {
  if (length == 0) return {};
  if (content.segments.empty()) return content.bytes.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length));
  return std::make_unique<PiecesStream<KeptBlobs>>(*this, blobs_, pieces_of(content.segments, offset, length));
}

Result<std::string> ObjectContents::read(const Content& content, std::size_t bytes_max) const {
  if (static_cast<std::uint64_t>(content.size) > bytes_max) return failure(Code::too_large, "the object is too large");
  std::string bytes = content.bytes;
  for (const Segment& segment : content.segments) {
    Result<std::string> more = blobs_.read(segment.blob);
    if (!more) return more;
    bytes += *more;
  }
  return bytes;
}

bool ObjectContents::is_referred_to(const std::string& blob) {
  return database_.one<bool>(
      "SELECT EXISTS (SELECT 1 FROM segments WHERE blob = ?1) OR EXISTS (SELECT 1 FROM upload_parts WHERE blob = ?1)", blob);
}

bool ObjectContents::is_used(const std::string& blob) { return readers_.contains(blob) || is_referred_to(blob); }

void ObjectContents::release(const std::vector<std::string>& blobs) {
  for (const std::string& blob : blobs) {
    if (const auto readers = readers_.find(blob); readers != readers_.end()) {
      readers->second.is_released = true;
    } else if (!is_referred_to(blob)) {
      blobs_.remove(blob);
    }
  }
}

}  // namespace martlet::cloud::s3
