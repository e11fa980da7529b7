#include "credential_documents.hpp"

#include <algorithm>

#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/aws/wire/wire_document_reader.hpp>
#include <martlet/base/text.hpp>

namespace martlet::aws {
namespace {

Failure no_usable_credentials(const std::string& who, const std::string& code) {
  // The message repeats the code only if it is a single word.
  const bool is_word = !code.empty() && code.size() <= 64 && std::all_of(code.begin(), code.end(), is_ascii_alpha) && code != "Success";
  Failure failure;
  failure.code = failure_code::malformed_response;
  failure.message = who + " answered with something other than credentials" + (is_word ? ": " + code : "");
  return failure;
}

}  // namespace

Schema describe(Type<EndpointCredentials>) {
  using R = EndpointCredentials;
  return object<R>("EndpointCredentials", wire<&R::access_key_id>("AccessKeyId"), wire<&R::secret_access_key>("SecretAccessKey"),
                   wire<&R::token>("Token"), wire<&R::expiration>("Expiration"), wire<&R::code>("Code"));
}
Schema describe(Type<ProcessCredentials>) {
  using R = ProcessCredentials;
  return object<R>("ProcessCredentials", wire<&R::version>("Version"), wire<&R::access_key_id>("AccessKeyId"),
                   wire<&R::secret_access_key>("SecretAccessKey"), wire<&R::session_token>("SessionToken"),
                   wire<&R::expiration>("Expiration"));
}
Schema describe(Type<SsoToken>) {
  return object<SsoToken>("SsoToken", wire<&SsoToken::access_token>("accessToken"), wire<&SsoToken::expires_at>("expiresAt"));
}
Schema describe(Type<LoginAccess>) {
  using R = LoginAccess;
  return object<R>("LoginAccess", wire<&R::access_key_id>("accessKeyId"), wire<&R::secret_access_key>("secretAccessKey"),
                   wire<&R::session_token>("sessionToken"), wire<&R::expires_at>("expiresAt"));
}
Schema describe(Type<LoginToken>) { return object<LoginToken>("LoginToken", wire<&LoginToken::access_token>("accessToken")); }

std::optional<WallTime> read_time(std::string_view text) {
  constexpr std::string_view utc = "UTC";
  if (text.ends_with(utc)) return from_iso8601(std::string(text.substr(0, text.size() - utc.size())) + "Z");
  return from_iso8601(text);
}

Outcome<SecurityCredentials> read_endpoint_credentials(const std::string& text, const std::string& who) {
  Result<json::Value> value = json::parse(text);
  if (!value) return std::unexpected(no_usable_credentials(who, {}));
  const auto document = read_wire_document<EndpointCredentials>(*std::move(value));
  if (!document) return std::unexpected(no_usable_credentials(who, {}));
  SecurityCredentials credentials;
  credentials.access_key_id = document->access_key_id;
  credentials.secret_access_key = Secret(document->secret_access_key.reveal());
  credentials.session_token = Secret(document->token.reveal());
  if (!document->expiration.empty()) credentials.expiration = read_time(document->expiration);
  const bool is_whole = !credentials.access_key_id.empty() && !credentials.secret_access_key.empty();
  const bool has_time = document->expiration.empty() || credentials.expiration;
  if (!is_whole || !has_time) return std::unexpected(no_usable_credentials(who, document->code));
  return credentials;
}

}  // namespace martlet::aws
