#pragma once
#include <string>
#include <string_view>

#include <martlet/config/secret.hpp>

#include "claimed_signature.hpp"

namespace martlet::cloud {

/// The signatures of a body that is sent in signed chunks, each of which covers the one before it. Contract: Amazon S3 API Reference,
/// "Signature calculations for the Authorization header: transferring payload in multiple chunks", and the same "with trailing headers".
class ChunkSignatures {
 public:
  /// `head` is what the request's head was signed with.
  ChunkSignatures(const ClaimedSignature& head, const Secret& secret_access_key);

  /// Is this the signature of the next chunk, of which this is the SHA-256 in hex?
  bool accepts(std::string_view chunk_hash, std::string_view signature);
  /// Is this the signature of the trailer `text`, its lines each with a line feed?
  bool accepts_trailer(std::string_view text, std::string_view signature);

 private:
  bool accept(std::string_view algorithm, std::string_view hashes, std::string_view signature);

  std::string key_;
  std::string scope_;  ///< the time and the scope, each with a line feed
  std::string previous_;
};

}  // namespace martlet::cloud
