// parse_rate FILE SECONDS: measures how many orders a schema reads per second of CPU time, like bench/alternatives/joi_rate.js. parse_rate
// FILE documents N: reads the file N times, for counting with callgrind.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

#include "service/order.hpp"

namespace {

double cpu_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

bool read(const std::string& text, int times) {
  for (int i = 0; i < times; ++i) {
    if (!martlet::read_json<measured::Order>(text)) return false;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  std::ifstream file(argc >= 3 ? argv[1] : "", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (text.empty() || !read(text, 1000)) {
    std::fprintf(stderr, "usage: parse_rate FILE SECONDS, or parse_rate FILE documents N, where FILE contains a valid order\n");
    return 2;
  }
  if (argc == 4) return read(text, std::atoi(argv[3])) ? 0 : 1;
  const double seconds = std::atof(argv[2]);
  const double begin = cpu_seconds();
  double documents = 0;
  double spent = 0;
  for (; spent < seconds; spent = cpu_seconds() - begin) {
    if (!read(text, 500)) return 1;
    documents += 500;
  }
  std::printf("{\"per_second\":%.1f}\n", documents / spent);
}
