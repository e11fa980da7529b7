#pragma once
#include <martlet/server/auth_scheme.hpp>

namespace conformance {

/// `Authorization: Bearer X` with one of five known tokens. Without this header, authentication is missing; other tokens get 401 `Invalid
/// token`.
class TokenScheme final : public martlet::AuthScheme {
 public:
  martlet::Task<martlet::Authentication> authenticate(martlet::Request& request) override;
};

/// `Authorization: Basic` for the user `root` with the password `secret:pass`, in the realm `admin`.
class PasswordScheme final : public martlet::AuthScheme {
 public:
  martlet::Task<martlet::Authentication> authenticate(martlet::Request& request) override;
};

}  // namespace conformance
