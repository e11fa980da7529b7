#pragma once
#include <martlet/server/auth.hpp>

namespace conformance {

/// `Authorization: Bearer X` with one of five known tokens. No such header: missing; another token: 401 `Invalid token`.
class TokenScheme final : public martlet::AuthScheme {
 public:
  martlet::Task<martlet::Authentication> authenticate(martlet::Request& request) override;
};

/// `Authorization: Basic` for root with the password `secret:pass`, in the realm `admin`.
class PasswordScheme final : public martlet::AuthScheme {
 public:
  martlet::Task<martlet::Authentication> authenticate(martlet::Request& request) override;
};

}  // namespace conformance
