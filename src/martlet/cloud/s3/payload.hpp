#pragma once
#include <optional>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/cloud/api/call.hpp>

#include "checksum.hpp"
#include "contents.hpp"

namespace martlet::cloud::s3 {

/// The bytes of an upload, as they came.
struct Payload {
  Content content{};
  std::string md5{};  ///< raw
  ChecksumAlgorithm algorithm = ChecksumAlgorithm::crc64nvme;
  std::string checksum{};         ///< raw
  bool has_own_checksum = false;  ///< the request said which algorithm
};

struct PayloadOptions {
  ChecksumAlgorithm algorithm = ChecksumAlgorithm::crc64nvme;  ///< where the request doesn't say
  bool always_in_file = false;
};

/// Receives the body of a request to disk, and verifies all that the request says of it: its length, the hash that was signed, the
/// signatures of its chunks, Content-MD5, a checksum in the headers or the trailer. Nothing is kept unless all are right.
Task<Reply<Payload>> receive(Call& call, Contents& contents, PayloadOptions options);

}  // namespace martlet::cloud::s3
