#pragma once
#include <expected>
#include <memory>
#include <string>
#include <string_view>

#include <martlet/auth/jwt.hpp>

#include "jwt_key_source.hpp"
#include "unverified_jwt.hpp"

namespace martlet {

/// The scheme of bearer tokens that are JWTs.
class JwtScheme final : public AuthScheme {
 public:
  JwtScheme(const Clock& clock, std::unique_ptr<JwtKeySource> keys, jwt_detail::Options options)
      : clock_(clock), keys_(std::move(keys)), options_(std::move(options)) {}
  Task<Authentication> authenticate(Request& request) override;

 private:
  std::expected<Credentials<>, JwtError> verify(const UnverifiedJwt& token, const JwtKeys& keys) const;
  static Boom refuse(const Request& request, JwtError why);
  const Clock& clock_;
  std::unique_ptr<JwtKeySource> keys_;
  jwt_detail::Options options_;
};

}  // namespace martlet
