#include <martlet/cloud/identity/root_access_key.hpp>

#include <charconv>
#include <cstdint>

#include <martlet/base/sha256.hpp>
#include <martlet/base/text.hpp>

#include "access_key_secret.hpp"

namespace martlet::cloud {
namespace {

// The id is "AKIA", 8 characters for the account and 8 that depend on the master key: 20 characters, as on AWS.
constexpr std::string_view prefix = "AKIA";
constexpr std::string_view base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t part_characters = 8;
constexpr std::size_t account_digits = 12;

std::string characters_of(std::uint64_t number) {
  std::string text(part_characters, base32[0]);
  for (std::size_t i = part_characters; i-- > 0; number /= base32.size()) text[i] = base32[number % base32.size()];
  return text;
}

std::string check_of(const Secret& master_key, std::string_view account) {
  const std::string code = hmac_sha256(master_key.reveal(), "root key of " + std::string(account));
  std::string text;
  for (std::size_t i = 0; i < part_characters; ++i) text += base32[static_cast<unsigned char>(code[i]) % base32.size()];
  return text;
}

std::optional<std::string> account_in(std::string_view characters) {
  constexpr std::uint64_t accounts = 1'000'000'000'000;
  std::uint64_t number = 0;
  for (const char character : characters) {
    const std::size_t digit = base32.find(character);
    if (digit == std::string_view::npos) return std::nullopt;
    number = number * base32.size() + digit;
  }
  if (number >= accounts) return std::nullopt;
  const std::string digits = std::to_string(number);
  return std::string(account_digits - digits.size(), '0') + digits;
}

}  // namespace

RootAccessKey root_access_key(const Secret& master_key, std::string_view account) {
  std::uint64_t number = 0;
  std::from_chars(account.data(), account.data() + account.size(), number);
  std::string id = std::string(prefix) + characters_of(number) + check_of(master_key, account);
  Secret secret = identity::access_key_secret(master_key, id);
  return {std::move(id), std::move(secret)};
}

std::optional<std::string> account_of_root_access_key(const Secret& master_key, std::string_view access_key_id) {
  if (access_key_id.size() != prefix.size() + 2 * part_characters || !access_key_id.starts_with(prefix)) return std::nullopt;
  std::optional<std::string> account = account_in(access_key_id.substr(prefix.size(), part_characters));
  if (account && !equals_in_constant_time(check_of(master_key, *account), access_key_id.substr(prefix.size() + part_characters)))
    return std::nullopt;
  return account;
}

}  // namespace martlet::cloud
