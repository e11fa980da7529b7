// Prints a greeting with its first argument. With LOOKS_NAMES_UP, it also needs glibc's modules for looking up names.
#include <cstdio>
#ifdef LOOKS_NAMES_UP
#include <netdb.h>

#include <string>
#endif

int main(int argc, char** argv) {
#ifdef LOOKS_NAMES_UP
  addrinfo* found = nullptr;
  const int failed = getaddrinfo("127.0.0.1", nullptr, nullptr, &found);
  const std::string greeting = failed ? "no address" : "hello from a bundle";
  if (found) freeaddrinfo(found);
  std::printf("%s, %s\n", greeting.c_str(), argc > 1 ? argv[1] : "nobody");
#else
  std::printf("hello, %s\n", argc > 1 ? argv[1] : "nobody");
#endif
}
