#pragma once
#include <expected>
#include <string>

#include <martlet/server/files/file.hpp>

#include "file_tags.hpp"
#include "folder.hpp"

namespace martlet::files {

/// A file that answers a request.
struct FoundFile {
  OpenFile file;
  std::string name;      ///< as requested: without .gz
  std::string encoding;  ///< of what is sent: "gzip", "br", or "" for the file itself
  std::string tag;
};

/// Opens `path`, or a precompressed form of it that the request accepts, and reads its tag. Throws std::runtime_error where it can't be
/// read. Blocks.
std::expected<FoundFile, NotOpened> find_file(const Folder& folder, FileTags& tags, const std::string& path, const FileOptions& options,
                                              const http::RequestHeaders& headers);

/// The answer with that file.
Response respond_with(FoundFile found, const FileOptions& options);

/// The answer to a request for which there is no file.
Boom error_of(NotOpened reason);

}  // namespace martlet::files
