#include "unverified_jwt.hpp"

#include <array>
#include <set>
#include <vector>

#include <martlet/base/encoding.hpp>
#include <martlet/json/value_builder.hpp>

namespace martlet {
namespace {

constexpr json::ParseLimits limits{.depth_max = 16};

// A receiver of events that refuses objects with two members of the same name, since different parsers may use different ones.
class UniqueNames final : public json::SaxHandler {
 public:
  json::Value take() { return builder_.take(); }

  bool begin_object() override {
    names_.emplace_back();
    return builder_.begin_object();
  }
  bool end_object() override {
    names_.pop_back();
    return builder_.end_object();
  }
  bool begin_array() override { return builder_.begin_array(); }
  bool end_array() override { return builder_.end_array(); }
  bool key(std::string_view key) override { return names_.back().emplace(key).second && builder_.key(key); }
  bool string(std::string_view text) override { return builder_.string(text); }
  bool int64(std::int64_t number) override { return builder_.int64(number); }
  bool uint64(std::uint64_t number) override { return builder_.uint64(number); }
  bool number(double number, std::string_view text) override { return builder_.number(number, text); }
  bool boolean(bool value) override { return builder_.boolean(value); }
  bool null() override { return builder_.null(); }

 private:
  json::ValueBuilder builder_;
  std::vector<std::set<std::string, std::less<>>> names_;  // one set for each open object
};

// Reads an optional string member. Returns false if it isn't a string.
bool read_text(const json::Value& header, std::string_view name, std::optional<std::string>& to) {
  const json::Value* member = header.find(name);
  if (!member) return true;
  if (!member->string()) return false;
  to = *member->string();
  return true;
}

struct Parts {
  std::string_view header;
  std::string_view payload;
  std::string_view signature;
};

std::optional<Parts> split_in_three(std::string_view token) {
  const std::size_t first = token.find('.');
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = token.find('.', first + 1);
  if (second == std::string_view::npos || token.find('.', second + 1) != std::string_view::npos) return std::nullopt;
  return Parts{token.substr(0, first), token.substr(first + 1, second - first - 1), token.substr(second + 1)};
}

}  // namespace

std::optional<json::Value> read_strict_object(std::string_view text) {
  UniqueNames events;
  if (!json::sax_parse(text, events, limits)) return std::nullopt;
  json::Value value = events.take();
  if (!value.object()) return std::nullopt;
  return value;
}

std::expected<UnverifiedJwt, JwtError> read_jwt(std::string_view token) {
  const std::optional<Parts> parts = split_in_three(token);
  if (!parts) return std::unexpected("it doesn't have three parts");
  const std::optional<std::string> header_text = from_base64url(parts->header);
  std::optional<std::string> payload = from_base64url(parts->payload);
  std::optional<std::string> signature = from_base64url(parts->signature);
  if (!header_text || !payload || !signature) return std::unexpected("a part of it is not base64url");
  const std::optional<json::Value> header = read_strict_object(*header_text);
  if (!header) return std::unexpected("its header is not a JSON object with unique names");
  if (header->find("crit")) return std::unexpected("its header has critical extensions, which are not understood");

  UnverifiedJwt read;
  const std::optional<JwtAlgorithm> algorithm = jwt_algorithm(header->text("alg"));
  if (!algorithm) return std::unexpected("its algorithm is not supported");
  if (!read_text(*header, "kid", read.kid) || !read_text(*header, "typ", read.type)) {
    return std::unexpected("its header has a kid or typ that isn't a text");
  }
  if (signature->empty()) return std::unexpected("it is not signed");
  read.algorithm = *algorithm;
  read.signed_text = token.substr(0, token.size() - parts->signature.size() - 1);
  read.signature = std::move(*signature);
  read.payload = std::move(*payload);
  return read;
}

}  // namespace martlet
