// Reads documents from standard input, each preceded by its size in bytes and a line feed. Prints the result of json::parse() for each:
// "no", or "yes" and the value, serialized again.
#include <iostream>
#include <string>

#include <martlet/json/value.hpp>

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  std::string document;
  while (std::getline(std::cin, line)) {
    document.resize(std::stoul(line));
    std::cin.read(document.data(), static_cast<std::streamsize>(document.size()));
    const auto value = martlet::json::parse(document);
    std::cout << (value ? "yes " + value->to_text() : "no") << '\n';
  }
}
