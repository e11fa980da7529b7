#include "session_token.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/schema/read.hpp>
#include <martlet/schema/schema.hpp>
#include <martlet/schema/write.hpp>

namespace martlet::cloud::identity {
namespace {

std::string seal_of(std::string_view text, const Secret& master_key) {
  return to_base64url(hmac_sha256(master_key.reveal(), "session " + std::string(text)));
}

}  // namespace

Schema describe(Type<Session>) {
  using S = Session;
  return object<S>("Session", field<&S::access_key_id>("key"), field<&S::account>("account"), field<&S::role_name>("role"),
                   field<&S::role_id>("roleId"), field<&S::name>("name"), field<&S::issued>("issued"), field<&S::expires>("expires"),
                   field<&S::policies>("policies"), field<&S::tags>("tags").values(value<std::string>().allow_empty()),
                   field<&S::transitive_tags>("transitive"), field<&S::source_identity>("source").allow_empty());
}

Secret write_token(const Session& session, const Secret& master_key) {
  const std::string text = to_base64url(to_json(session));
  return Secret(text + "." + seal_of(text, master_key));
}

std::optional<Session> read_token(std::string_view token, const Secret& master_key) {
  const std::size_t dot = token.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string_view text = token.substr(0, dot);
  if (Secret(seal_of(text, master_key)) != Secret(std::string(token.substr(dot + 1)))) return std::nullopt;
  auto session = read_json<Session>(from_base64url(text).value_or(""));
  if (!session) return std::nullopt;
  return *std::move(session);
}

}  // namespace martlet::cloud::identity
