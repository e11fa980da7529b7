#include <algorithm>
#include <charconv>
#include <compare>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/text.hpp>
#include <martlet/http/content_coding_negotiation.hpp>

namespace martlet::http {
namespace {

constexpr std::string_view identity = "identity";

struct Choice {
  std::string_view coding;
  double q = 1;
};

// Removes blanks, so that `gzip ; q = 0.5` is read too.
std::string without_blanks(std::string_view header) {
  std::string text;
  text.reserve(header.size());
  std::copy_if(header.begin(), header.end(), std::back_inserter(text), [](char c) { return c != ' ' && c != '\t'; });
  return text;
}

// Reads a weight. Anything but 0 and a weight between 0.001 and 1 counts as 1.
double weight_of(std::string_view text) {
  double q = 1;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), q);
  if (failed != std::errc()) return 1;
  return q == 0 || (q >= 0.001 && q <= 1) ? q : 1;
}

// Reads `gzip;q=0.5`; returns nullopt if it is malformed.
std::optional<Choice> read_choice(std::string_view text) {
  const std::size_t semicolon = text.find(';');
  Choice choice{text.substr(0, semicolon)};
  if (choice.coding.empty()) return std::nullopt;
  if (equals_ignoring_case(choice.coding, "x-gzip")) choice.coding = "gzip";
  if (semicolon == std::string_view::npos) return choice;
  const std::string_view weight = text.substr(semicolon + 1);
  const bool is_weight =
      weight.size() > 2 && ascii_lower(weight[0]) == 'q' && weight[1] == '=' && weight.find(';') == std::string_view::npos;
  if (!is_weight) return std::nullopt;
  choice.q = weight_of(weight.substr(2));
  return choice;
}

// Returns nullopt if the header is malformed.
std::optional<std::vector<Choice>> read_choices(std::string_view header) {
  std::vector<Choice> choices;
  bool is_whole = true;
  split(header, ',', [&](std::string_view part) {
    if (part.empty()) return;
    const std::optional<Choice> choice = read_choice(part);
    is_whole = is_whole && choice;
    if (choice) choices.push_back(*choice);
  });
  return is_whole ? std::optional(std::move(choices)) : std::nullopt;
}

// The preference that the header expresses for one coding. With equal weights, a coding that the client names comes before one that only
// `*` allows.
struct Preference {
  double q = 0;
  bool is_named = false;
  auto operator<=>(const Preference&) const = default;
};

Preference preference_for(std::string_view coding, const std::vector<Choice>& choices) {
  Preference named;
  Preference any;
  for (const Choice& choice : choices) {
    if (equals_ignoring_case(choice.coding, coding)) named = {std::max(named.q, choice.q), true};
    if (choice.coding == "*") any.q = std::max(any.q, choice.q);
  }
  return named.is_named ? named : any;
}

}  // namespace

std::string_view preferred_encoding(std::string_view accept_encoding, std::span<const std::string_view> offered) {
  const std::string header = without_blanks(accept_encoding);
  const std::optional<std::vector<Choice>> choices = read_choices(header);
  if (!choices) return identity;
  std::string_view best = identity;
  Preference best_preference;
  for (const std::string_view coding : offered) {
    const Preference preference = preference_for(coding, *choices);
    if (preference.q == 0 || preference <= best_preference) continue;
    best = coding;
    best_preference = preference;
  }
  return best;
}

}  // namespace martlet::http
