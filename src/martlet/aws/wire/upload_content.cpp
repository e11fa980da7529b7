#include <martlet/aws/wire/upload_content.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <stdexcept>

#include <martlet/async/blocking.hpp>

namespace martlet::aws {
namespace {

constexpr std::size_t part_bytes = 256 * 1024;

class TextStream final : public http::BodyStream {
 public:
  explicit TextStream(std::shared_ptr<const std::string> text) : text_(std::move(text)) {}
  Task<std::optional<std::string>> next() override {
    std::string part = text_->substr(at_, part_bytes);
    at_ += part.size();
    if (part.empty()) co_return std::nullopt;
    co_return part;
  }

 private:
  std::shared_ptr<const std::string> text_;
  std::size_t at_ = 0;
};

class FileStream final : public http::BodyStream {
 public:
  explicit FileStream(int file) : file_(file) {}
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;
  ~FileStream() override { ::close(file_); }
  Task<std::optional<std::string>> next() override {
    auto work = [this] { return read_part(); };
    std::string part = co_await blocking(work);
    if (part.empty()) co_return std::nullopt;
    co_return part;
  }

 private:
  std::string read_part() const {
    std::string part(part_bytes, '\0');
    const ssize_t got = ::read(file_, part.data(), part.size());
    if (got < 0) throw std::runtime_error("a file can no longer be read");
    part.resize(static_cast<std::size_t>(got));
    return part;
  }
  const int file_;
};

std::unexpected<Error> cannot_open(const std::filesystem::path& path) {
  const bool is_missing = errno == ENOENT || errno == ENOTDIR;
  return failure(is_missing ? Code::not_found : Code::denied,
                 "the file " + path.string() + (is_missing ? " doesn't exist" : " can't be read"));
}

Result<std::unique_ptr<http::BodyStream>> open_file(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return cannot_open(path);
  return std::make_unique<FileStream>(file);
}

}  // namespace

UploadContent::UploadContent(std::string bytes) : size_(bytes.size()), bytes_(std::make_shared<const std::string>(std::move(bytes))) {}

Result<UploadContent> UploadContent::file(std::filesystem::path path) {
  struct stat about{};
  if (::stat(path.c_str(), &about) != 0) return cannot_open(path);
  if (!S_ISREG(about.st_mode)) return failure(Code::malformed, path.string() + " isn't a regular file");
  const auto size = static_cast<std::uint64_t>(about.st_size);
  return parts(size, [path = std::move(path)] { return open_file(path); });
}

UploadContent UploadContent::parts(std::uint64_t size, Open open) {
  UploadContent content;
  content.size_ = size;
  content.open_ = std::move(open);
  return content;
}

Result<std::unique_ptr<http::BodyStream>> UploadContent::open() const {
  if (open_) return open_();
  static const auto nothing = std::make_shared<const std::string>();
  return std::make_unique<TextStream>(bytes_ ? bytes_ : nothing);
}

}  // namespace martlet::aws
