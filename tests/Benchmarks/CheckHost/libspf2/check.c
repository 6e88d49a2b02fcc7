/*
 * check_host of libspf2 for the cases of a file, with answers in memory: "check CASES SECONDS". Prints for each case the evaluations in a
 * second of processor time: with arguments as text, and with a request that is made once. Its zone server alone is faster than
 * with its cache in front.
 */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <spf2/spf.h>
#include <spf2/spf_dns_zone.h>

enum { BATCH = 500, LINE = 4096 };

static const char client[] = "192.0.2.1", helo[] = "mail.example.net";

static SPF_request_t *request_for(SPF_server_t *server, const char *sender)
{
    SPF_request_t *request = SPF_request_new(server);
    SPF_request_set_ipv4_str(request, client);
    SPF_request_set_helo_dom(request, helo);
    SPF_request_set_env_from(request, sender);
    return request;
}

static void query(SPF_request_t *request)
{
    SPF_response_t *response = NULL;
    SPF_request_query_mailfrom(request, &response);
    if (SPF_response_result(response) != SPF_RESULT_PASS) {
        fprintf(stderr, "%s instead of pass\n", SPF_strresult(SPF_response_result(response)));
        exit(1);
    }
    SPF_response_free(response);
}

static void run(SPF_server_t *server, const char *sender, SPF_request_t *prepared)
{
    for (int i = 0; i < BATCH; i++) {
        SPF_request_t *request = prepared ? prepared : request_for(server, sender);
        query(request);
        if (!prepared)
            SPF_request_free(request);
    }
}

static double rate(SPF_server_t *server, const char *sender, SPF_request_t *prepared, double seconds)
{
    long count = 0;
    clock_t start = clock(), now;
    do {
        run(server, sender, prepared);
        count += BATCH;
        now = clock();
    } while ((double)(now - start) / CLOCKS_PER_SEC < seconds);
    return count / ((double)(now - start) / CLOCKS_PER_SEC);
}

static void measure(SPF_dns_server_t *zone, const char *domain, const char *title, double seconds)
{
    char sender[LINE];
    snprintf(sender, sizeof sender, "sender@%s", domain);
    SPF_server_t *server = SPF_server_new_dns(zone, 0);
    SPF_server_set_rec_dom(server, "receiver.example");
    SPF_request_t *prepared = request_for(server, sender);
    rate(server, sender, NULL, seconds / 2);
    printf("%s\t%.0f", title, rate(server, sender, NULL, seconds));
    printf("\t%.0f\n", rate(server, sender, prepared, seconds));
    SPF_request_free(prepared);
    SPF_server_free(server);
}

int main(int argc, char **argv)
{
    char line[LINE], domain[LINE] = "", title[LINE] = "", name[LINE], type[LINE], data[LINE];
    SPF_dns_server_t *zone = NULL;
    FILE *cases = argc == 3 ? fopen(argv[1], "r") : NULL;
    if (!cases) {
        fprintf(stderr, "usage: check CASES SECONDS\n");
        return 2;
    }

    double seconds = atof(argv[2]);
    while (fgets(line, sizeof line, cases)) {
        if (line[0] == '#' || sscanf(line, "%s %s %[^\n]", name, type, data) != 3)
            continue;
        if (strcmp(name, "case") == 0) {
            if (zone)
                measure(zone, domain, title, seconds);
            zone = SPF_dns_zone_new(NULL, NULL, 0);
            strcpy(domain, type);
            strcpy(title, data);
        } else {
            SPF_dns_zone_add_str(zone, name, strcmp(type, "A") == 0 ? ns_t_a : ns_t_txt, NETDB_SUCCESS, data);
        }
    }
    measure(zone, domain, title, seconds);
    return 0;
}
