#pragma once
#include <expected>
#include <string>

#include <martlet/server/files/file_handler.hpp>

#include "file_etags.hpp"
#include "root_directory.hpp"

namespace martlet::files {

/// A file found for a request.
struct FoundFile {
  OpenFile file;
  std::string name;      ///< as requested: without .gz
  std::string encoding;  ///< the content's: "gzip", "br", or "" for the file itself
  std::string etag;
};

/// Opens `path`, or a precompressed form of it that the request accepts, and reads its ETag. Throws std::runtime_error if it can't be read.
/// Blocks.
std::expected<FoundFile, NotOpened> find_file(const RootDirectory& folder, FileEtags& etags, const std::string& path,
                                              const FileOptions& options, const http::RequestHeaders& headers);

/// Returns the response with that file.
Response respond_with(FoundFile found, const FileOptions& options);

/// Returns the error for a request without a file.
Boom boom_of(NotOpened reason);

}  // namespace martlet::files
