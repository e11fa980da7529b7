#include <martlet/aws/wire/download_sink.hpp>

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>

#include <martlet/async/blocking.hpp>

namespace martlet::aws {
namespace {

std::unexpected<Error> too_large(std::uint64_t bytes_max) {
  return failure(Code::too_large, "more than " + std::to_string(bytes_max) + " bytes were received");
}

}  // namespace

Task<Result<void>> MemorySink::write(std::string part) {
  if (part.size() > bytes_max_ - bytes_.size()) co_return too_large(bytes_max_);
  bytes_ += part;
  co_return Result<void>();
}

struct FileSink::File {
  int descriptor = -1;
  std::filesystem::path path;
  std::uint64_t bytes_max = 0;
  std::uint64_t bytes = 0;
  ~File() {
    if (descriptor >= 0) ::close(descriptor);
  }

  Result<void> write(std::string_view part) {
    if (part.size() > bytes_max - bytes) return too_large(bytes_max);
    bytes += part.size();
    while (!part.empty()) {
      const ssize_t written = ::write(descriptor, part.data(), part.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return failure(Code::unavailable, "the file " + path.string() + " can't be written");
      part.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
  }
};

FileSink::FileSink(std::unique_ptr<File> file) : file_(std::move(file)) {}
FileSink::FileSink(FileSink&&) noexcept = default;
FileSink& FileSink::operator=(FileSink&&) noexcept = default;
FileSink::~FileSink() = default;

Result<FileSink> FileSink::create(std::filesystem::path path, std::uint64_t bytes_max) {
  auto file = std::make_unique<File>();
  file->descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file->descriptor < 0) {
    const bool is_there = errno == EEXIST;
    return failure(is_there ? Code::conflict : Code::unavailable,
                   "the file " + path.string() + (is_there ? " already exists" : " can't be created"));
  }
  file->path = std::move(path);
  file->bytes_max = bytes_max;
  return FileSink(std::move(file));
}

Task<Result<void>> FileSink::write(std::string part) {
  auto work = [this, &part] { return file_->write(part); };
  Result<void> written = co_await blocking(work);
  co_return written;
}

Task<Result<void>> HashingSink::write(std::string part) {
  hash_.update(part);
  bytes_ += part.size();
  return inner_.write(std::move(part));
}

}  // namespace martlet::aws
