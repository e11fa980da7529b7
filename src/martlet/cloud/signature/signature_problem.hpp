#pragma once
#include <string>

namespace martlet::cloud {

/// Why a request's signature isn't accepted. The wording depends on the service's protocol.
struct SignatureProblem {
  enum class Kind {
    missing,                   ///< the request isn't signed
    malformed,                 ///< the header or the query can't be parsed
    malformed_presigned_url,   ///< the query of a presigned URL can't be parsed
    wrong_scope,               ///< signed for another service, region or day
    signature_does_not_match,  ///< another key was used, or other bytes were signed
    expired,                   ///< signed more than 15 minutes ago
    not_yet_current,           ///< signed with a time more than 15 minutes in the future
    presigned_url_expired,     ///< the lifetime of a presigned URL has passed
    payload_hash_differs,      ///< the body doesn't have the hash that was signed
  };
  Kind kind;
  /// AWS's message if it is the same for all services: `Signature expired: 20210502T144040Z is now earlier than ...`. Otherwise empty.
  std::string text{};
};

}  // namespace martlet::cloud
