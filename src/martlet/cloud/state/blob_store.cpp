#include "blob_store.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <utility>

#include <martlet/base/encoding.hpp>
#include <martlet/base/random.hpp>
#include <martlet/base/read_file.hpp>

namespace martlet::cloud {
namespace {

constexpr const char* unfinished = "unfinished";  // a separate folder, so that startup doesn't have to search all blobs
constexpr std::uint64_t part_bytes = 256 * 1024;

class BlobStream final : public http::BodyStream {
 public:
  BlobStream(int descriptor, std::uint64_t offset, std::uint64_t length) : descriptor_(descriptor), offset_(offset), left_(length) {}
  ~BlobStream() override { ::close(descriptor_); }

  Task<std::optional<std::string>> next() override {
    if (left_ == 0) co_return std::nullopt;
    std::string part(static_cast<std::size_t>(std::min(left_, part_bytes)), '\0');
    const ssize_t count = ::pread(descriptor_, part.data(), part.size(), static_cast<off_t>(offset_));
    if (count <= 0) throw std::runtime_error("a blob ends too early");
    part.resize(static_cast<std::size_t>(count));
    offset_ += part.size();
    left_ -= part.size();
    co_return std::optional<std::string>(std::move(part));
  }

 private:
  const int descriptor_;
  std::uint64_t offset_;
  std::uint64_t left_;
};

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace

Result<BlobStore> BlobStore::open(std::filesystem::path folder) {
  std::error_code error;
  std::filesystem::create_directories(folder / unfinished, error);
  if (error) return failure(Code::denied, folder.string() + ": " + error.message());
  for (const auto& entry : std::filesystem::directory_iterator(folder / unfinished, error)) std::filesystem::remove(entry.path(), error);
  return BlobStore(std::move(folder));
}

BlobStore::Writer::Writer(std::filesystem::path folder, std::filesystem::path file, int descriptor)
    : folder_(std::move(folder)), file_(std::move(file)), descriptor_(descriptor) {}

BlobStore::Writer::Writer(Writer&& other) noexcept
    : folder_(std::move(other.folder_)),
      file_(std::move(other.file_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      size_(other.size_),
      hash_(other.hash_) {}

BlobStore::Writer::~Writer() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  std::error_code ignored;
  std::filesystem::remove(file_, ignored);
}

Result<void> BlobStore::Writer::append(std::string_view bytes) {
  if (!write_all(descriptor_, bytes)) return failure(Code::unavailable, std::string("a blob can't be written: ") + std::strerror(errno));
  hash_.update(bytes);
  size_ += bytes.size();
  return {};
}

Result<std::string> BlobStore::Writer::finish() {
  std::string name = to_hex(hash_.digest());
  std::error_code error;
  std::filesystem::rename(file_, folder_ / name, error);
  if (error) return failure(Code::unavailable, "a blob can't be stored: " + error.message());
  ::close(std::exchange(descriptor_, -1));
  return name;
}

Result<BlobStore::Writer> BlobStore::write() {
  std::filesystem::path file = folder_ / unfinished / random_hex(16);
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) return failure(Code::unavailable, std::string("a blob can't be written: ") + std::strerror(errno));
  return Writer(folder_, std::move(file), descriptor);
}

Result<std::string> BlobStore::put(std::string_view bytes) {
  Result<Writer> writer = write();
  if (!writer) return std::unexpected(writer.error());
  const Result<void> appended = writer->append(bytes);
  if (!appended) return std::unexpected(appended.error());
  return writer->finish();
}

bool BlobStore::has(std::string_view name) const {
  std::error_code ignored;
  return std::filesystem::exists(path_of(name), ignored);
}

Result<std::string> BlobStore::read(std::string_view name) const { return read_file(path_of(name)); }

Result<std::unique_ptr<http::BodyStream>> BlobStore::stream(std::string_view name, std::uint64_t offset, std::uint64_t length) const {
  const int descriptor = ::open(path_of(name).c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return failure(Code::not_found, "there is no such blob");
  return std::make_unique<BlobStream>(descriptor, offset, length);
}

void BlobStore::remove(std::string_view name) {
  std::error_code ignored;
  std::filesystem::remove(path_of(name), ignored);
}

}  // namespace martlet::cloud
