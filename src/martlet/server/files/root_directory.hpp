#pragma once
#include <sys/types.h>

#include <cstdint>
#include <expected>
#include <memory>
#include <string>

#include <martlet/base/wall_time.hpp>

namespace martlet::files {

/// An open file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  ~Descriptor();
  int number() const { return number_; }

 private:
  int number_;
};

/// A regular file, open for reading.
struct OpenFile {
  std::shared_ptr<const Descriptor> descriptor;
  std::size_t size = 0;
  WallTime modified;
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
};

enum class NotOpened {
  not_found,  ///< no such file, or neither a file nor a directory
  is_directory,
  forbidden,  ///< not readable, or outside the folder
  failed,     ///< errno has the reason
};

/// A directory from which files are served. open() never opens a file outside of it. Thread-safe.
class RootDirectory {
 public:
  enum class Links {
    inside,  ///< follows symbolic links that stay inside; like `none` if the kernel can't ensure this
    none,    ///< follows no symbolic links
  };
  /// Throws std::runtime_error if `path` is not a directory that can be opened.
  explicit RootDirectory(const std::string& path, Links links = Links::inside);

  /// Opens a file by its path in the folder: "css/site.css"; "" is the folder itself. May block.
  std::expected<OpenFile, NotOpened> open(const std::string& path) const;

 private:
  int open_descriptor(const std::string& path, int flags) const;
  Descriptor descriptor_;
  Links links_;
};

}  // namespace martlet::files
