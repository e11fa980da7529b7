// says: a Lambda handler takes the event as std::string_view, std::string or json::Value
#include <martlet/lambda/run.hpp>

struct Order {};

#ifdef WRONG
std::string handle(Order) { return "{}"; }
#else
std::string handle(std::string_view) { return "{}"; }
#endif

int main() { return martlet::lambda::run(handle); }
