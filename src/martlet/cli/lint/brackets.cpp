#include "brackets.hpp"

#include <array>

namespace martlet::cli {
namespace {

bool is_one_of(const Token& token, std::string_view punctuators) {
  return token.kind == Token::Kind::punctuator && token.text.size() == 1 && punctuators.find(token.text[0]) != std::string_view::npos;
}

// Returns 0 for a round bracket, 1 for a square one, 2 for a curly one.
std::size_t shape_of(const Token& token) { return std::string_view("()[]{}").find(token.text[0]) / 2; }

}  // namespace

bool opens(const Token& token) { return is_one_of(token, "([{"); }
bool closes(const Token& token) { return is_one_of(token, ")]}"); }

Brackets::Brackets(const std::vector<Token>& tokens) : matching_(tokens.size(), none), angles_(tokens.size(), none) {
  match_brackets(tokens);
  match_angles(tokens);
}

void Brackets::match_brackets(const std::vector<Token>& tokens) {
  std::vector<std::size_t> open;
  std::array<std::size_t, 3> count{};  // of each shape in `open`, to avoid a search for a bracket that matches nothing
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (opens(tokens[i])) {
      open.push_back(i);
      ++count[shape_of(tokens[i])];
    } else if (closes(tokens[i]) && count[shape_of(tokens[i])] > 0) {
      std::size_t opener = none;
      do {
        opener = open.back();
        open.pop_back();
        --count[shape_of(tokens[opener])];
      } while (shape_of(tokens[opener]) != shape_of(tokens[i]));
      matching_[i] = opener;
      matching_[opener] = i;
    }
  }
}

// Both angle brackets of a pair are inside the same ( ) [ ] { }, without a `;` in between.
void Brackets::match_angles(const std::vector<Token>& tokens) {
  std::vector<std::vector<std::size_t>> open(1);
  const auto end_all = [&](std::size_t at) {
    for (const std::size_t one : open.back()) angles_[one] = at;
    open.back().clear();
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (opens(tokens[i]) && matching_[i] != none) {
      open.emplace_back();
    } else if (closes(tokens[i]) && matching_[i] != none) {
      end_all(i);
      open.pop_back();
    } else if (tokens[i].is(";")) {
      end_all(i);
    } else if (tokens[i].is("<")) {
      open.back().push_back(i);
    } else if (tokens[i].is(">") && !open.back().empty()) {
      angles_[i] = open.back().back();
      angles_[open.back().back()] = i + 1;
      open.back().pop_back();
    }
  }
  end_all(tokens.size());
}

}  // namespace martlet::cli
