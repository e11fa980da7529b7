#pragma once
#include <string>

namespace martlet::cloud {

/// Why a request's signature isn't accepted. Each service words it in its own way: see its protocol.
struct SignatureProblem {
  enum class Kind {
    missing,          ///< it isn't signed
    malformed,        ///< the header or the query can't be understood
    malformed_link,   ///< nor the query of a presigned link
    wrong_scope,      ///< signed for another service, region or day
    different,        ///< another key, or other bytes were signed
    expired,          ///< signed more than 15 minutes ago
    not_yet_current,  ///< signed more than 15 minutes ahead
    link_expired,     ///< of a presigned link
    other_payload,    ///< the body doesn't have the hash that was signed
  };
  Kind kind;
  /// What AWS says of it where that is the same for all services: `Signature expired: 20210502T144040Z is now earlier than ...`. Empty
  /// for the others.
  std::string text{};
};

}  // namespace martlet::cloud
