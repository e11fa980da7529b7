#include <martlet/auth/api_keys.hpp>

#include <optional>
#include <stdexcept>

#include <martlet/base/encoding.hpp>
#include <martlet/base/join.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/base/text.hpp>
#include <martlet/server/request.hpp>

namespace martlet::api_key_detail {
namespace {

constexpr std::size_t key_bytes_min = 16;
constexpr std::size_t key_bytes_max = 1024;

// Returns the bytes of a hex digest, or "" if `hex` isn't one.
std::string digest_in(std::string_view hex) {
  constexpr std::string_view digits = "0123456789abcdef";
  if (hex.size() != 2 * Sha256::digest_bytes) return {};
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    const std::size_t high = digits.find(ascii_lower(hex[i]));
    const std::size_t low = digits.find(ascii_lower(hex[i + 1]));
    if (high == std::string_view::npos || low == std::string_view::npos) return {};
    bytes += static_cast<char>(high * 16 + low);
  }
  return bytes;
}

class ApiKeyScheme final : public AuthScheme {
 public:
  ApiKeyScheme(std::vector<KnownApiKey> known, ApiKeyOptions options) : known_(std::move(known)), options_(std::move(options)) {}

  Task<Authentication> authenticate(Request& request) override {
    const std::optional<std::string_view> sent = sent_in(request);
    if (!sent) co_return unauthorized(std::nullopt, "ApiKey");
    const KnownApiKey* found = sent->size() <= key_bytes_max ? find(sha256(*sent)) : nullptr;
    if (!found) co_return unauthorized("Invalid API key", "ApiKey");
    Credentials<> credentials = found->credentials;
    credentials.artifacts.set("key", found->name);
    co_return std::move(credentials);
  }

 private:
  std::optional<std::string_view> sent_in(const Request& request) const {
    if (!options_.header.empty()) {
      if (const std::optional<std::string_view> key = request.headers().get(options_.header)) return key;
    }
    if (options_.query.empty()) return std::nullopt;
    for (const http::FormField& field : request.query()) {
      if (field.name == options_.query) return field.value;
    }
    return std::nullopt;
  }

  // Compares with every key, so that the time doesn't reveal which one matches.
  const KnownApiKey* find(const std::string& digest) const {
    const KnownApiKey* found = nullptr;
    for (const KnownApiKey& one : known_) {
      if (equals_in_constant_time(one.sha256, digest)) found = &one;
    }
    return found;
  }

  std::vector<KnownApiKey> known_;
  ApiKeyOptions options_;
};

}  // namespace

KnownApiKey known(std::string name, const Secret& key) {
  KnownApiKey one{.name = std::move(name), .sha256 = sha256(key.reveal())};
  if (key.reveal().size() < key_bytes_min) one.problem = "the key \"" + one.name + "\" must have at least 16 characters";
  return one;
}

KnownApiKey known(std::string name, const KeyHash& hash) {
  KnownApiKey one{.name = std::move(name), .sha256 = digest_in(hash.sha256)};
  if (one.sha256.empty()) one.problem = "the hash of the key \"" + one.name + "\" is not 64 hex digits";
  return one;
}

std::vector<std::string> problems_of(const std::vector<KnownApiKey>& known) {
  std::vector<std::string> problems;
  if (known.empty()) problems.emplace_back("it has no keys");
  for (const KnownApiKey& one : known) {
    if (!one.problem.empty()) problems.push_back(one.problem);
    if (one.name.empty()) problems.emplace_back("a key has no name");
  }
  return problems;
}

SecurityScheme security(const ApiKeyOptions& options) {
  const bool is_in_header = !options.header.empty();
  return {.type = "apiKey", .in = is_in_header ? "header" : "query", .name = is_in_header ? options.header : options.query};
}

std::unique_ptr<AuthScheme> scheme(std::vector<KnownApiKey> known, ApiKeyOptions options) {
  return std::make_unique<ApiKeyScheme>(std::move(known), std::move(options));
}

void require_none(const std::vector<std::string>& problems) {
  if (!problems.empty()) throw std::runtime_error(join(problems, "; "));
}

}  // namespace martlet::api_key_detail
